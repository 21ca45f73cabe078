# Sourced by ./run, ./test and ./bench: which engine the grains are compiled against, and the words that tell the build so.
# choose_engine [--engine auto|orleans|embedded] … sets engine, engine_args and rest (the arguments that are left).

choose_engine() {
  local wanted=auto
  rest=()
  while [ $# -gt 0 ]; do
    case $1 in
      --engine) wanted=${2:-} && shift 2 || { echo "--engine needs a name: auto, orleans or embedded" >&2; return 1; } ;;
      --engine=*) wanted=${1#--engine=} && shift ;;
      *) rest+=("$1") && shift ;;
    esac
  done
  case $wanted in
    embedded) engine=Embedded ;;
    orleans) engine=Orleans ;;
    auto) if orleans_restores; then engine=Orleans; else engine=Embedded; fi ;;
    *) echo "unknown engine '$wanted': auto, orleans or embedded" >&2; return 1 ;;
  esac
  engine_args=("-p:Engine=$engine")
  echo "engine: $engine"
}

# Asked once for each Orleans version, because the answer costs a look at the package source.
orleans_restores() {
  local version answer
  version=$(sed -n 's:.*<OrleansVersion[^>]*>\(.*\)</OrleansVersion>.*:\1:p' Directory.Packages.props)
  answer=artifacts/engine/orleans-$version
  if [ ! -f "$answer" ]; then
    mkdir -p artifacts/engine
    if dotnet restore src/Grains/Grains.csproj -p:Engine=Orleans --verbosity quiet >/dev/null 2>&1; then echo yes >"$answer"; else echo no >"$answer"; fi
  fi
  [ "$(cat "$answer")" = yes ]
}
