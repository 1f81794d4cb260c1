#!/usr/bin/env bash
# Shows the recorded conversation to the models of OpenAI's package for Python.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
readonly ENVIRONMENT=../../../../target/chatkit-python
if [ ! -x "$ENVIRONMENT/bin/python" ]; then
  python3 -m venv "$ENVIRONMENT"
fi
"$ENVIRONMENT/bin/python" -m pip install --quiet --disable-pip-version-check 'pydantic>=2.11,<3' 'jinja2>=3.1,<4' 'typing_extensions>=4.12'
# without what the package needs to run agents: only its models are asked
"$ENVIRONMENT/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps openai-chatkit==1.6.5
exec "$ENVIRONMENT/bin/python" check.py conversation.json
