# bash completion of fahras-search
# shellcheck shell=bash

_fahras_search() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  compopt -o filenames 2>/dev/null
  case $before in
    --index)
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return 0
      ;;
    --partial)
      mapfile -t COMPREPLY < <(compgen -W "refuse allow" -- "$word")
      return 0
      ;;
    --shard-timeout | --like | --suggest | --limit | --offset | --from | --to | --source | --section | --filter | --timeout | --weights)
      COMPREPLY=()
      return 0
      ;;
    --queries | --synonyms | --timings)
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return 0
      ;;
    --unit)
      mapfile -t COMPREPLY < <(compgen -W "article paragraph" -- "$word")
      return 0
      ;;
    --sort)
      mapfile -t COMPREPLY < <(compgen -W "relevance date -date" -- "$word")
      return 0
      ;;
    --search-in)
      mapfile -t COMPREPLY < <(compgen -W "title text source author section" -- "$word")
      return 0
      ;;
    --facets)
      mapfile -t COMPREPLY < <(compgen -W "source author section language year month" -- "$word")
      return 0
      ;;
    --typos)
      mapfile -t COMPREPLY < <(compgen -W "on off" -- "$word")
      return 0
      ;;
    --duplicates)
      mapfile -t COMPREPLY < <(compgen -W "collapse show" -- "$word")
      return 0
      ;;
    --format)
      mapfile -t COMPREPLY < <(compgen -W "text json jsonl trec" -- "$word")
      return 0
      ;;
    --color)
      mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$word")
      return 0
      ;;
    --bidi)
      mapfile -t COMPREPLY < <(compgen -W "auto isolate none" -- "$word")
      return 0
      ;;
  esac
  [[ $word != -* ]] ||
    mapfile -t COMPREPLY < <(compgen -W "--index --partial --shard-timeout --queries --like --suggest --unit --limit --offset --sort --from --to --source --section --filter --search-in --facets --duplicates --synonyms --no-synonyms --prefix-last --typos --timeout --weights --format --color --bidi --explain --documents --timings --exit-code --help --version" -- "$word")
}
complete -F _fahras_search fahras-search
