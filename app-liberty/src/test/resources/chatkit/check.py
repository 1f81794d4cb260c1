"""Holds a recorded conversation to the models of openai-chatkit: requests, events and values."""

import json
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)

from chatkit.types import ChatKitReq, Page, Thread, ThreadItem, ThreadStreamEvent  # noqa: E402
from pydantic import TypeAdapter  # noqa: E402

VALUES = {
    "threads.get_by_id": Thread,
    "threads.update": Thread,
    "threads.list": Page[Thread],
    "items.list": Page[ThreadItem],
    "items.feedback": dict,
}


def lost(sent, understood, where):
    """What was sent and is not there any more once the models have read it."""
    if isinstance(sent, dict) and isinstance(understood, dict):
        for name, value in sent.items():
            if name not in understood:
                yield f"{where}.{name}"
            else:
                yield from lost(value, understood[name], f"{where}.{name}")
    elif isinstance(sent, list) and isinstance(understood, list):
        for index, (one, other) in enumerate(zip(sent, understood)):
            yield from lost(one, other, f"{where}[{index}]")


def read(model, value, where):
    adapter = TypeAdapter(model)
    understood = adapter.dump_python(adapter.validate_python(value), mode="json", by_alias=True)
    forgotten = list(lost(value, understood, where))
    if forgotten:
        raise SystemExit(f"not understood: {', '.join(forgotten)}")


def main(file):
    events = 0
    with open(file, encoding="utf-8") as recorded:
        exchanges = json.load(recorded)
    for exchange in exchanges:
        request = exchange["request"]
        read(ChatKitReq, request, request["type"])
        if "events" in exchange:
            for event in exchange["events"]:
                read(ThreadStreamEvent, event, event["type"])
                events += 1
        else:
            read(VALUES[request["type"]], exchange["value"], request["type"])
    print(f"{len(exchanges)} exchanges with {events} events are understood")


main(sys.argv[1])
