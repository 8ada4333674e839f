package linetwin.sim.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;

/** What the digital line says in a few hours, with its events regrouped. */
final class SampleTelemetry {
    private static final long HOURS = 4;

    private final DescriptionMessage description;
    private final EventMessage first;
    private final List<LineEvent> events;

    SampleTelemetry() {
        LineRun run = LineRun.start(Scenarios.find("liangjiang-digital").line(), new RunSeed(1, 0));
        List<EventMessage> said = new ArrayList<>();
        run.publishTo(message -> collect(message, said), Reporting.atPace(1));
        run.runUntil(Duration.ofHours(HOURS).toNanos() / 1_000);
        // the events of one area, since a message is of one area
        first = said.get(0);
        events = said.stream()
                .filter(message -> message.topic().equals(first.topic()))
                .flatMap(message -> message.events().stream())
                .toList();
        Header header = first.header();
        description = new DescriptionMessage(
                new Header(
                        header.run(),
                        Address.ofPlant(
                                header.source().enterprise(), header.source().site()),
                        1,
                        header.simTime(),
                        null),
                run.description(null));
    }

    private static void collect(Message message, List<EventMessage> said) {
        if (message instanceof EventMessage event) {
            said.add(event);
        }
    }

    DescriptionMessage description() {
        return description;
    }

    /** Messages of so many events each. */
    List<EventMessage> eventMessages(int eventsPerMessage) {
        List<EventMessage> messages = new ArrayList<>();
        for (int i = 0; i + eventsPerMessage <= events.size(); i += eventsPerMessage) {
            List<LineEvent> part = events.subList(i, i + eventsPerMessage);
            Header header = first.header();
            messages.add(new EventMessage(
                    new Header(
                            header.run(),
                            header.source(),
                            1,
                            part.get(part.size() - 1).at(),
                            null),
                    part));
        }
        return messages;
    }

    List<byte[]> eventPayloads(int eventsPerMessage) {
        var json = new JsonCodec();
        return eventMessages(eventsPerMessage).stream().map(json::encode).toList();
    }
}
