package linetwin.model.telemetry.json;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import linetwin.model.line.work.Power;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Estimate;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.ProductDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineForecast;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RemoteAttempts;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunSnapshot.Deed;
import linetwin.model.telemetry.body.RunSnapshot.Setting;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.body.UsedPart;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Text;

/** One message of each class and kind, by the name of its golden file. */
final class Examples {
    static final Address PLANT = Address.ofPlant("linetwin-demo", "liangjiang");
    static final Address BODY = PLANT.withLine("welding", "body-1");
    static final VehicleRef VEHICLE = new VehicleRef(
            "LTW1M5AA7T0000042", "B000042", "SK017", "88.999.20260001/V.LTW1M5AA7T0000042", "m5", "polar-white");

    private static final String RUN = "5f1c2b9e-6d0a-3c55-9f0e-2b1d7a4c8e10";
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant WALL = Instant.parse("2026-11-22T08:30:15.250417Z");

    private Examples() {}

    static Map<String, Message> all() {
        Map<String, Message> examples = new LinkedHashMap<>();
        examples.put("description", description());
        examples.put("description-with-agvs", AgvExamples.description(description()));
        examples.put("description-with-cameras", CameraExamples.description(description()));
        examples.put("status", new StatusMessage(header(PLANT, 1), RunStatus.ONLINE, "0.1.0"));
        examples.put(
                "status-with-problems", new StatusMessage(header(PLANT, 2), RunStatus.ONLINE, "0.1.0", problems()));
        examples.put("state", state());
        examples.put("state-of-a-sink", sinkState());
        examples.put("state-after-remote-attempts", stateAfterRemoteAttempts());
        examples.put(
                "event-cleared-remotely",
                new EventMessage(
                        header(BODY, 1288),
                        List.of(new LineEvent.StateChanged(
                                "framing",
                                START.plusSeconds(1_800),
                                StationState.MINOR_STOP,
                                StationState.WORKING,
                                Cause.NONE,
                                true))));
        examples.put("state-of-an-agv", AgvExamples.state(header(PLANT, 1)));
        examples.put("event", new EventMessage(header(BODY, 1287), events()));
        examples.put("event-with-origins", new EventMessage(header(BODY, 1288), origins()));
        examples.put("event-with-findings", CameraExamples.findings(header(BODY, 1289)));
        examples.put(
                "level",
                new LevelMessage(
                        header(BODY.withCell("body-buffer"), 96), 8, 12, new TreeMap<>(), 341, 333, contentMicros(7)));
        examples.put("level-of-a-panel-store", panelStore());
        examples.put("clock", new ClockMessage(header(PLANT, 31), 60, false, false));
        examples.put(
                "clock-until",
                new ClockMessage(header(PLANT, 32), 0, false, false, Instant.parse("2026-01-05T14:00:00Z")));
        examples.put(
                "kpi",
                new KpiMessage(
                        header(PLANT, 30),
                        new TreeMap<>(Map.of("goodVehicles", 14.0, "jobsPerHour", 28.0, "oeeFraction", 0.8089))));
        examples.put("kpi-with-a-forecast", forecast());
        commands()
                .forEach((name, command) ->
                        examples.put("command-" + name, new CommandMessage(header(PLANT, 3), "c-3", command)));
        examples.putAll(RobotExamples.of(description(), state(), header(BODY, 1289), header(PLANT, 3)));
        examples.put("reply", new ReplyMessage(header(PLANT, 3), "c-3", false, "station 'framin' is not on the line"));
        examples.put("reply-with-a-snapshot", ReplyMessage.with(header(PLANT, 4), "c-4", snapshot()));
        PassportExamples.all(RUN, VEHICLE)
                .forEach((kind, passport) -> examples.put(
                        "reply-with-a-passport-of-a-" + kind, ReplyMessage.with(header(PLANT, 3), "c-3", passport)));
        return examples;
    }

    static Message of(String name) {
        return Objects.requireNonNull(all().get(name), () -> "no example " + name);
    }

    private static Header header(Address source, long seq) {
        return new Header(RUN, source, seq, START.plusSeconds(1800), WALL);
    }

    private static long contentMicros(int content) {
        return content * 1_800_000_000L;
    }

    private static List<Problem> problems() {
        return List.of(
                new Problem(
                        "late",
                        "framing",
                        START.plusSeconds(600),
                        START.plusSeconds(1750),
                        3,
                        "w/M2/count: processed of 'framing' is 101 after 102; taken for late, so that it changes"
                                + " nothing"),
                new Problem("source-lost", "", START.plusSeconds(900), START.plusSeconds(900), 1, "the way was lost"));
    }

    private static DescriptionMessage description() {
        return new DescriptionMessage(
                header(PLANT, 1),
                new LineDescription(
                        "liangjiang-digital",
                        1L,
                        START,
                        new Text("两江示范工厂", "Liangjiang demonstration plant"),
                        30,
                        104_000_000,
                        List.of(new AreaDescription("welding", new Text("焊装", "Welding"), "body-1", 42.5)),
                        elements(),
                        List.of(new ProductDescription("m5", Text.of("M5"), null)),
                        List.of(new ProductDescription("polar-white", new Text("极地白", "Polar white"), "#f4f6f8")),
                        new Baseline(
                                "liangjiang-baseline",
                                1,
                                30,
                                new Estimate(22.4, 0.21),
                                new Estimate(0.051, 0.0006),
                                new Estimate(0.647, 0.007)),
                        new TreeMap<>(Map.of("areas.welding.elements.body-buffer.capacity", "12"))));
    }

    private static KpiMessage forecast() {
        return new KpiMessage(
                header(PLANT.ofForecasts(), 6),
                new TreeMap<>(Map.of("forecastGoodVehicles", 302.0, "forecastPlanFraction", 0.385)),
                new LineForecast(
                        "liangjiang-digital",
                        "0d5c1f0e-8a52-3b7e-9c0a-4d0a6f3f8a11",
                        1,
                        200,
                        START,
                        14,
                        15,
                        List.of(
                                new LineForecast.Point(
                                        START.plusSeconds(3_600),
                                        29,
                                        List.of(
                                                new LineForecast.Interval(0.5, 28, 30),
                                                new LineForecast.Interval(0.8, 27, 31),
                                                new LineForecast.Interval(0.95, 25, 32)),
                                        30,
                                        0.42),
                                new LineForecast.Point(
                                        START.plusSeconds(36_000),
                                        302,
                                        List.of(
                                                new LineForecast.Interval(0.5, 298, 306),
                                                new LineForecast.Interval(0.8, 294, 309),
                                                new LineForecast.Interval(0.95, 288, 313)),
                                        304,
                                        0.385)),
                        List.of(new LineForecast.Likely("framing", 0.7)),
                        40,
                        List.of(new Text("听到之前产线已在运行", "The line was running before it was heard"))));
    }

    private static RunSnapshot snapshot() {
        return new RunSnapshot(
                "liangjiang-digital",
                1,
                Duration.ofHours(8),
                Duration.ofMinutes(30),
                List.of(new Deed(
                        Duration.ofMinutes(20),
                        new LineCommand.InjectFault("framing", "robot-fault", Duration.ofMinutes(5)))),
                List.of(new Setting(
                        new Parameter("areas.welding.elements.framing.cycle", ParameterKind.DISTRIBUTION), "96 s")),
                "5f1c2b9e-6d0a-3c55-9f0e-2b1d7a4c8e10");
    }

    private static List<ElementDescription> elements() {
        return List.of(
                element("bodies", Kind.SOURCE, new Text("车身投入", "Body start"), "framing"),
                new ElementDescription(
                        "framing",
                        Kind.STATION,
                        new Text("总拼", "Framing"),
                        "welding",
                        1,
                        1,
                        96_000_000,
                        List.of("body-buffer"),
                        List.of(),
                        null,
                        List.of(new StopDescription("robot-fault", new Text("机器人故障", "Robot fault"))),
                        new Power(85, 20, 2.5, 0)),
                new ElementDescription(
                        "body-buffer",
                        Kind.BUFFER,
                        new Text("车身缓存", "Body buffer"),
                        "welding",
                        0,
                        12,
                        0,
                        List.of("line-off"),
                        List.of(),
                        null,
                        List.of()),
                element("line-off", Kind.SINK, new Text("下线", "Line-off")));
    }

    private static ElementDescription element(String id, Kind kind, Text title, String... routes) {
        return new ElementDescription(
                id, kind, title, "welding", 0, Integer.MAX_VALUE, 0, List.of(routes), List.of(), null, List.of());
    }

    private static StateMessage stateAfterRemoteAttempts() {
        StateMessage state = state();
        return new StateMessage(
                header(BODY.withCell("framing"), 58),
                state.state(),
                state.since(),
                state.cause(),
                state.vehicles(),
                state.counters().with(new RemoteAttempts(2, 1, 1)),
                state.times(),
                null,
                null,
                null);
    }

    private static StateMessage state() {
        return new StateMessage(
                header(BODY.withCell("framing"), 57),
                StationState.BLOCKED,
                START.plusMillis(1_784_500),
                new Cause(Cause.NO_ROOM, "body-buffer"),
                List.of(VEHICLE),
                new Counters(16, 15, 1, 0, 15, 1_536_000_000, 2, 1, 1L),
                StateTimes.ofMicros(Map.of(
                        StationState.WORKING, 1_560_000_000L,
                        StationState.BLOCKED, 15_500_000L,
                        StationState.FAILED, 224_500_000L)),
                null,
                38_166L,
                new StateMessage.Held(1, 1_785_000_000));
    }

    private static StateMessage sinkState() {
        return new StateMessage(
                header(BODY.withCell("line-off"), 16),
                StationState.WORKING,
                START,
                Cause.NONE,
                List.of(),
                new Counters(14, 14, 0, 0, 13, 0, 0, 0),
                StateTimes.ofMicros(Map.of(StationState.WORKING, 1_800_000_000L)),
                new LeadTimes(14, 5_880_000_000L, new TreeMap<>(Map.of(551, 9L, 563, 5L))));
    }

    private static LevelMessage panelStore() {
        return new LevelMessage(
                header(PLANT.withLine("stamping", "press-1").withCell("panel-store"), 212),
                940,
                2400,
                new TreeMap<>(Map.of("door-inner", 400, "side-outer", 540)),
                1740,
                800,
                contentMicros(910));
    }

    static List<LineEvent> events() {
        Instant at = START.plusMillis(1_795_125);
        return List.of(
                new LineEvent.StateChanged(
                        "framing", at, StationState.WORKING, StationState.FAILED, new Cause("robot-fault", "framing")),
                new LineEvent.VehicleEntered("framing", at, VEHICLE),
                new LineEvent.VehicleLeft("framing", at, VEHICLE, "body-buffer"),
                new LineEvent.CycleDone("framing", at, 97_250_000, VEHICLE, null),
                new LineEvent.CycleDone("press-a", at, 5_000_000, null, "door-inner"),
                new LineEvent.Inspected("framing", at, VEHICLE, LineEvent.Verdict.REWORK),
                new LineEvent.Scrapped("ecoat-oven", at, VEHICLE, "overbaked"),
                new LineEvent.ChangedOver("press-a", at, "side-outer", "door-inner"),
                new LineEvent.DeliveryLate("framing", at, "late-clips"),
                new LineEvent.AndonCalled("trim-04", at, null),
                new LineEvent.VehicleCompleted("line-off", at, VEHICLE, 420_000_000, true, true));
    }

    private static List<LineEvent> origins() {
        Instant at = START.plusMillis(1_795_125);
        String prefix = "88.999.20260001/";
        String bin = prefix + "B.framing-side-outer-000007";
        return List.of(
                new LineEvent.VehicleEntered(
                        "framing",
                        at,
                        VEHICLE,
                        List.of(
                                new UsedPart("side-outer", 1, prefix + "L.side-outer-000003", bin, null),
                                new UsedPart("side-outer", 1, prefix + "L.side-outer-000004", bin, null),
                                new UsedPart("clips", 8, null, prefix + "B.framing-clips-000002", null),
                                new UsedPart("sill", 2, prefix + "L.sill-000001", null, "side-store"))),
                new LineEvent.CycleDone("press-a", at, 5_000_000, null, "side-outer", prefix + "L.side-outer-000005"));
    }

    private static Map<String, LineCommand> commands() {
        Map<String, LineCommand> commands = new LinkedHashMap<>();
        commands.put("pause", new LineCommand.Pause());
        commands.put("resume", new LineCommand.Resume());
        commands.put("set-pace", new LineCommand.SetPace(60));
        commands.put("step", new LineCommand.Step(null));
        commands.put("step-of-a-time", new LineCommand.Step(Duration.ofSeconds(30)));
        commands.put("run-until-a-time", new LineCommand.RunUntil(Instant.parse("2026-01-05T14:00:00Z"), null));
        commands.put("run-until-after", new LineCommand.RunUntil(null, Duration.ofHours(2)));
        commands.put("run-until-next-shift", LineCommand.RunUntil.nextShift());
        commands.put("reset", new LineCommand.Reset(null));
        commands.put("reset-to-a-seed", new LineCommand.Reset(42L));
        commands.put("inject-fault", new LineCommand.InjectFault("framing", "robot-fault", Duration.ofMinutes(5)));
        commands.put("clear-fault", new LineCommand.ClearFault("framing"));
        commands.put("clear-remotely", new LineCommand.ClearRemotely("framing"));
        commands.put("delay-delivery", new LineCommand.DelayDelivery("trim-01", "kit", Duration.ofMinutes(30)));
        commands.put(
                "set-parameter",
                new LineCommand.SetParameter("areas.welding.elements.framing.stops.robot-fault.repair", "12 min"));
        commands.put("resolve", new LineCommand.Resolve("88.999.20260001/L.side-outer-000003", null, null));
        commands.put(
                "resolve-of-a-time",
                new LineCommand.Resolve(
                        "framing", Instant.parse("2026-01-05T06:00:00Z"), Instant.parse("2026-01-05T07:00:00Z")));
        commands.put("take-snapshot", new LineCommand.TakeSnapshot());
        return commands;
    }
}
