# Runs a test server until no test has used it for about two minutes, then
# removes its folder. Usage: keep.sh HOME LOG COMMAND...
home=$1
log=$2
shift 2
"$@" >"$log" 2>&1 &
server=$!
trap 'kill $server' TERM INT
while kill -0 "$server" 2>/dev/null; do
	sleep 1
	[ -n "$(find "$home/lease" -mmin -2 2>/dev/null)" ] || kill "$server"
done
wait "$server"
status=$?
rm -rf "$home"
# A server that ended because it was told to needs no log.
[ "$status" -ne 0 ] && [ "$status" -ne 143 ] || rm -f "$log"
