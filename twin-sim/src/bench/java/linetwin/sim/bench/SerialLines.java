package linetwin.sim.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Discipline;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Variant;
import linetwin.model.line.work.CycleTime;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.StopClock;
import linetwin.model.line.work.StopKind;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;

/**
 * The line on which simulators are compared: S stations with buffers of 3 between them, block after service, lognormal
 * cycles (mean 1 min, cv 0.3), operation-dependent failures (exponential, mean 100 min) and repairs (exponential, mean
 * 5 min); the first station is never starved, the last never blocked. Its throughput is about 0.76 parts a minute for
 * S = 10 and 0.67 for S = 100.
 */
final class SerialLines {
    static final String LAST = "line-off";

    private static final String AREA = "assembly";
    private static final int BUFFER_SIZE = 3;
    private static final Distribution CYCLE = new Distribution.Lognormal(Duration.ofMinutes(1), 0.3);
    private static final StopMode FAILURE = new StopMode(
            "failure",
            Text.of("failure"),
            StopKind.BREAKDOWN,
            StopClock.WORKING_TIME,
            new Distribution.Exponential(Duration.ofMinutes(100)),
            new Distribution.Constant(Duration.ZERO),
            new Distribution.Exponential(Duration.ofMinutes(5)),
            Optional.empty());

    private SerialLines() {}

    static Line of(int stations) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Source(label("source"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, "s1"));
        for (int i = 1; i < stations; i++) {
            elements.add(station(i, "b" + i));
            elements.add(new Buffer(label("b" + i), BUFFER_SIZE, new Discipline.Fifo(), 0, "s" + (i + 1)));
        }
        elements.add(station(stations, LAST));
        elements.add(new Sink(label(LAST), CarrierUse.NONE));
        return line("serial-" + stations, elements);
    }

    private static Station station(int number, String to) {
        Work work = new Work(CycleTime.of(CYCLE), Optional.empty(), Optional.empty(), List.of(FAILURE));
        return new Station(label("s" + number), 1, work, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, to);
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), AREA);
    }

    private static Line line(String name, List<Element> elements) {
        return new Line(
                name,
                new Plant("bench", "bench", Text.of("bench")),
                new Plan(Instant.parse("2026-01-05T06:00:00Z"), 60, Duration.ofMinutes(1)),
                List.of(new Area(AREA, Text.of("assembly"), "serial", 0, Optional.empty())),
                elements,
                List.of(new Variant("m5", Text.of("M5"), 1)),
                List.of(new Colour("white", Text.of("white"), "#ffffff", 1)),
                List.of(),
                List.of(),
                List.of());
    }
}
