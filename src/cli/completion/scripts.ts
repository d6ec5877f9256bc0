export const shells = ['bash', 'zsh', 'fish'] as const;

/*
 * Each script hands over the words up to the cursor (`samen complete -- <words>`) and offers what comes back: a line for each
 * completion, with what it means behind a tab; or the single line `:files` where a file or folder is meant.
 */

/**
 * Bash takes a word apart at "=" and ":", and replaces only the last piece: words are put together again to be asked about,
 * and of an answer only that piece is given back.
 */
const bash = String.raw`# samen, for bash: source <(samen completion bash)
_samen() {
  local current=${'$'}{COMP_WORDS[COMP_CWORD]} typed='' line reply i
  local -a words=()
  for ((i = 1; i <= COMP_CWORD; i++)); do
    line=${'$'}{COMP_WORDS[i]//[\\\'\"]/}
    if ((i > 1)) && [[ $line == [=:]* || ${'$'}{COMP_WORDS[i - 1]} == [=:] ]]; then
      words[${'$'}{#words[@]} - 1]+=$line
    else
      words+=("$line")
    fi
  done
  typed=${'$'}{words[${'$'}{#words[@]} - 1]}
  [[ $current == [=:] ]] && current=''
  line=${'$'}{current//[\\\'\"]/}
  local before=${'$'}{typed%"$line"}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o filenames 2> /dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
      return
    fi
    reply=${'$'}{line%%$'\t'*}
    reply=${'$'}{reply#"$before"}
    [[ $reply == *= ]] && compopt -o nospace 2> /dev/null
    if [[ $current != [\'\"]* ]]; then printf -v reply %q "$reply"; fi
    COMPREPLY+=("$reply")
  done < <("$1" complete -- "${'$'}{words[@]}" 2> /dev/null)
}
complete -F _samen samen
`;

const zsh = String.raw`#compdef samen
# samen, for zsh: source <(samen completion zsh), after compinit
_samen() {
  local line value
  local -a asked answer open open_shown closed closed_shown
  asked=("${'$'}{(@Q)words[2,CURRENT-1]}")
  ((CURRENT > 2)) || asked=()
  answer=("${'$'}{(@f)$("${'$'}{words[1]}" complete -- "${'$'}{asked[@]}" "${'$'}{(Q)PREFIX}" 2> /dev/null)}")
  if [[ ${'$'}{answer[1]} == :files ]]; then
    _files
    return
  fi
  for line in "${'$'}{answer[@]}"; do
    value=${'$'}{line%%$'\t'*}
    [[ -n $value ]] || continue
    line=${'$'}{line/$'\t'/  -- }
    if [[ $value == *= ]]; then
      open+=("$value")
      open_shown+=("$line")
    else
      closed+=("$value")
      closed_shown+=("$line")
    fi
  done
  ((${'$'}{#open})) && compadd -S '' -l -d open_shown -a open
  ((${'$'}{#closed})) && compadd -l -d closed_shown -a closed
}
compdef _samen samen
`;

const fish = String.raw`# samen, for fish: samen completion fish | source
function __samen_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct | string replace -ra '[\\\\\'"]' '')
    test -n "$typed"; or set typed ''
    set -l answer ($words[1] complete -- $words[2..-1] $typed 2> /dev/null)
    if test "$answer[1]" = ':files'
        __fish_complete_path "$typed"
        return
    end
    test (count $answer) -gt 0; and printf '%s\n' $answer
end
complete -c samen -f -a '(__samen_complete)'
`;

/** The scripts, by shell. */
export const completionScripts: Readonly<Record<(typeof shells)[number], string>> = { bash, zsh, fish };
