# Kör en gång i PowerShell.  Byt mappen.
$handling = New-ScheduledTaskAction -Execute 'py' -Argument 'tasks.py publish --scheduled' `
  -WorkingDirectory 'C:\Users\anna\blogg'
$tider = New-ScheduledTaskTrigger -Once -At '00:07' -RepetitionInterval (New-TimeSpan -Minutes 15)
$villkor = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew `
  -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Register-ScheduledTask -TaskName 'Blogg' -Action $handling -Trigger $tider -Settings $villkor
