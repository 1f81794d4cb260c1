"""What interview servers of this kind usually are: FastAPI, one coroutine for each direction, the transcript written every ten seconds. As fast as it can be without being another thing:
the faster event loop and parser, and what comes from the service is handed on as it is. It knows no candidates, keeps no order of turns and never answers.

UPSTREAM: where the service is. STORE: the file the transcript goes to."""
import asyncio
import datetime
import json
import os

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

SPEAKERS = {
    "conversation.item.input_audio_transcription.completed": "user",
    "response.output_audio_transcript.done": "assistant",
}

app = FastAPI()
file = os.open(os.environ["STORE"], os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600)


def write(turns):
    os.write(file, "".join(json.dumps(turn) + "\n" for turn in turns).encode())
    os.fdatasync(file)


@app.websocket("/ws/interview/{session_id}")
async def interview(candidate: WebSocket, session_id: str):
    await candidate.accept()
    turns = []

    async def hear(service):
        while True:
            message = json.loads(await candidate.receive_text())
            if message["type"] == "audio":
                await service.send(json.dumps({"type": "input_audio_buffer.append", "audio": message["audio"]}))

    async def speak(service):
        async for text in service:
            event = json.loads(text)
            speaker = SPEAKERS.get(event["type"])
            if speaker:
                at = datetime.datetime.now(datetime.timezone.utc).isoformat()
                turns.append({"session_id": session_id, "timestamp": at, "speaker": speaker, "content": event["transcript"]})
            await candidate.send_text(text)

    async def save():
        while True:
            await asyncio.sleep(10)
            batch = turns.copy()
            turns.clear()
            if batch:
                await asyncio.to_thread(write, batch)

    async with connect(os.environ["UPSTREAM"], max_size=1 << 20) as service:
        tasks = [asyncio.create_task(part) for part in (hear(service), speak(service), save())]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        for outcome in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(outcome, Exception) and not isinstance(outcome, (WebSocketDisconnect, ConnectionClosed)):
                raise outcome
