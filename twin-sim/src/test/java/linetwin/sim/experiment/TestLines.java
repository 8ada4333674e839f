package linetwin.sim.experiment;

import java.time.Duration;
import java.time.Instant;
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
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;

/** Small lines for the tests of this package. */
final class TestLines {
    private static final Plan PLAN = new Plan(Instant.parse("2026-01-05T06:00:00Z"), 30, Duration.ofSeconds(104));
    private static final Plant PLANT = new Plant("seres", "liangjiang", Text.of("Liangjiang"));
    private static final Area AREA = new Area("assembly", new Text("总装", "Assembly"), "trim-1", 10, Optional.empty());

    private TestLines() {}

    /** A line of one name without any element. */
    static Line named(String name) {
        return line(name);
    }

    /** Source, queue, station, sink; the source is saturated if there is no time between arrivals. */
    static Line queue(Optional<Distribution> interArrival, Distribution cycle) {
        return line(
                "queue",
                new Source(label("arrivals"), Source.Item.VEHICLE, interArrival, CarrierUse.NONE, "waiting"),
                new Buffer(label("waiting"), capacity(interArrival), new Discipline.Fifo(), 0, "server"),
                new Station(
                        label("server"),
                        1,
                        Work.of(cycle),
                        Quality.NEUTRAL,
                        Material.NONE,
                        CarrierUse.NONE,
                        "line-off"),
                new Sink(label("line-off"), CarrierUse.NONE));
    }

    private static int capacity(Optional<Distribution> interArrival) {
        return interArrival.isPresent() ? Buffer.UNLIMITED : 1;
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), AREA.id());
    }

    private static Line line(String name, Element... elements) {
        return new Line(
                name,
                PLANT,
                PLAN,
                List.of(AREA),
                List.of(elements),
                List.of(new Variant("m5", Text.of("M5"), 1)),
                List.of(new Colour("white", Text.of("white"), "#ffffff", 1)),
                List.of(),
                List.of(),
                List.of());
    }
}
