# fish completion of fahras-replicate: two folders
complete -c fahras-replicate -x -a '(__fish_complete_directories)'
