package linetwin.sim.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.Area;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Discipline;
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
import linetwin.model.telemetry.Address;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;

/** source -> framing (60 s, breaks down) -> buffer of 3 -> respot (50 s) -> sink; a body about every minute. */
final class SmallLine {
    static final Address PLANT = Address.ofPlant("test", "plant");
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final String AREA = "welding";

    private SmallLine() {}

    static LineRun run(long seed) {
        return LineRun.start(line(), new RunSeed(seed, 0));
    }

    private static Line line() {
        return new Line(
                "small",
                new Plant("test", "plant", Text.of("Plant")),
                new Plan(START, 60, Duration.ofSeconds(60)),
                List.of(new Area(AREA, Text.of("Welding"), "body-1", 4, Optional.empty())),
                List.of(
                        new Source(label("source"), Source.Item.VEHICLE, Optional.empty(), CarrierUse.NONE, "framing"),
                        station("framing", seconds(60), List.of(breakdown()), "buffer"),
                        new Buffer(label("buffer"), 3, new Discipline.Fifo(), 0, "respot"),
                        station("respot", seconds(50), List.of(), "sink"),
                        new Sink(label("sink"), CarrierUse.NONE)),
                List.of(new Variant("m5", Text.of("M5"), 1)),
                List.of(new Colour("white", Text.of("White"), "#ffffff", 1)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Station station(String id, Distribution cycle, List<StopMode> stops, String to) {
        var work = new Work(CycleTime.of(cycle), Optional.empty(), Optional.empty(), stops);
        return new Station(label(id), 1, work, Quality.NEUTRAL, Material.NONE, CarrierUse.NONE, to);
    }

    private static StopMode breakdown() {
        return new StopMode(
                "robot",
                Text.of("Robot"),
                StopKind.BREAKDOWN,
                StopClock.WORKING_TIME,
                new Distribution.Exponential(Duration.ofMinutes(30)),
                seconds(0),
                new Distribution.Exponential(Duration.ofMinutes(5)),
                Optional.empty());
    }

    private static Distribution seconds(long seconds) {
        return new Distribution.Constant(Duration.ofSeconds(seconds));
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), AREA);
    }
}
