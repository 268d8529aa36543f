# Sourced by ./lms: runs every test of every module and adds up the reports.

run_all_tests() {
  rm -rf "$here"/lms-*/target/surefire-reports "$here"/lms-*/target/failsafe-reports
  rm -rf "$here"/lms-ear/target/lived-academy # of another build
  local code=0 room=$here/lms-ear/target/tmp
  # the browser writes here too, unless the name is too long for its sockets (107 bytes in all)
  if [ "${#room}" -le 60 ]; then
    rm -rf "$room"; mkdir -p "$room"
    export TMPDIR=$room
  fi
  # --only 'KilledOutrightIT,Exam*': these classes of all modules, unit or system
  if [ "${1:-}" = --only ]; then
    [ -n "${2:-}" ] || die "--only wants names of test classes · --only 需要测试类名"
    set -- "-Dtest=$2" "-Dit.test=$2" -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false "${@:3}"
  fi
  maven verify -Dmaven.test.failure.ignore=true "$@" </dev/null || code=$?
  add_up "$code"
}

# N passed, N failed, N skipped over all XML reports; an error counts as a failure.
add_up() {
  local code=$1 tests=0 bad=0 skipped=0 report head n
  for report in "$here"/lms-*/target/surefire-reports/TEST-*.xml "$here"/lms-*/target/failsafe-reports/TEST-*.xml; do
    [ -f "$report" ] || continue
    head=$(grep -m1 -A6 '<testsuite' "$report" | tr '\n' ' ')
    head=${head%%>*}
    n=$(attribute "$head" tests) && tests=$((tests + n))
    n=$(attribute "$head" failures) && bad=$((bad + n))
    n=$(attribute "$head" errors) && bad=$((bad + n))
    n=$(attribute "$head" skipped) && skipped=$((skipped + n))
  done
  echo "$((tests - bad - skipped)) passed, $bad failed, $skipped skipped"
  if [ "$code" != 0 ]; then echo "lms: the build itself failed (code $code), see above · 构建失败" >&2; return 1; fi
  if [ "$tests" = 0 ]; then echo "lms: no test ran · 没有运行任何测试" >&2; return 1; fi
  [ "$bad" = 0 ]
}

attribute() { sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p" <<<"$1 "; }
