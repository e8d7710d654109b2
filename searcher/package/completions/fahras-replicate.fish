# fish completion of fahras-replicate: two folders
complete -c fahras-replicate -x -a '(__fish_complete_directories)'
complete -c fahras-replicate -l check -d 'compare the checksums of all files'
