#!/usr/bin/env python3
"""Prints what a line does: each new state of a station, and the line's output. Needs the package paho-mqtt.

    python3 subscriber.py [HOST [PORT]]
"""
import json
import sys

import paho.mqtt.client as mqtt

states = {}


def subscribe(client, *_):
    client.subscribe([("linetwin/v1/+/+/+/+/+/state", 1), ("linetwin/v1/+/+/_/_/_/kpi", 0)])


def show(_, __, message):
    station, kind = message.topic.split("/")[6:]
    payload = json.loads(message.payload)
    if kind == "kpi":
        jobs_per_hour = payload["values"].get("jobsPerHour", 0)
        print(f"{payload['simTime']}  {jobs_per_hour:.1f} good vehicles per hour", flush=True)
    elif states.get(station) != payload["state"]:
        states[station] = payload["state"]
        made = payload["counters"]["processed"]
        print(f"{payload['since']}  {station} {payload['state']} {payload['cause']['reason']} ({made} made)", flush=True)


# Version 2 of the package wants to be told which form of callbacks is used; either suits.
client = mqtt.Client(*([mqtt.CallbackAPIVersion.VERSION2] if hasattr(mqtt, "CallbackAPIVersion") else []))
client.on_connect = subscribe
client.on_message = show
client.connect(sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1", int(sys.argv[2]) if len(sys.argv) > 2 else 1883)
client.loop_forever()
