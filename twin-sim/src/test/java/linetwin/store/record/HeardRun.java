package linetwin.store.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.line.Line;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;

/** What a simulated line told in some time, its description first. */
public record HeardRun(DescriptionMessage announcement, List<Message> messages) {
    public static HeardRun of(String scenario, Duration time) {
        Line line = Scenarios.find(scenario).line();
        LineRun run = LineRun.start(line, new RunSeed(5, 0));
        Address plant = Address.ofPlant(line.plant().enterprise(), line.plant().site());
        Header header = new Header(run.runId(), plant, 1, run.simTime(), null);
        DescriptionMessage announcement = new DescriptionMessage(header, run.description(null));
        List<Message> messages = new ArrayList<>();
        messages.add(announcement);
        run.publishTo(messages::add, Reporting.forRecording());
        run.runUntil(run.now() + time.toNanos() / 1_000);
        return new HeardRun(announcement, messages);
    }

    public Instant begin() {
        return announcement.description().start();
    }

    public Instant at(String time) {
        return begin().plus(Duration.parse("PT" + time));
    }

    /** The messages of a stretch of its time, its end included, after the announcement. */
    public List<Message> between(Instant from, Instant until) {
        List<Message> some = new ArrayList<>();
        some.add(announcement);
        messages.stream()
                .skip(1)
                .filter(message -> message.header().simTime().isAfter(from))
                .filter(message -> !message.header().simTime().isAfter(until))
                .forEach(some::add);
        return some;
    }
}
