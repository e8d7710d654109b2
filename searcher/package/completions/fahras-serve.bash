# bash completion of fahras-serve
# shellcheck shell=bash

_fahras_serve() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  compopt -o filenames 2>/dev/null
  case $before in
    --index | --timeout | --shard-timeout | --listen | --allow-host | --cors | --master-key | --public-url | --threads | --max-body)
      COMPREPLY=()
      return 0
      ;;
    --partial)
      mapfile -t COMPREPLY < <(compgen -W "refuse allow" -- "$word")
      return 0
      ;;
    --data)
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return 0
      ;;
    --keys | --master-key-file | --log)
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return 0
      ;;
  esac
  [[ $word != -* ]] ||
    mapfile -t COMPREPLY < <(compgen -W "--index --writable --partial --shard-timeout --timeout --listen --keys --master-key --master-key-file --data --allow-host --cors --public-url --threads --max-body --log --help --version" -- "$word")
}
complete -F _fahras_serve fahras-serve
