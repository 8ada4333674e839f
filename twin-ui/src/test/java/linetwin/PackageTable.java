package linetwin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each package may use only the packages in its row; {@code java}, JSpecify, the SLF4J API and {@code model.value} are free for
 * all. A new package is one new row.
 */
final class PackageTable {
    private static final String[] MODEL = {
        "model.line",
        "model.state",
        "model.telemetry",
        "model.twin",
        "model.present",
        "model.kpi",
        "model.history",
        "model.genealogy",
        "model.bottleneck",
        "model.analysis"
    };
    private static final String[] TELEMETRY = {"model.line", "model.state", "model.telemetry"};
    private static final String[] ACTING = with(TELEMETRY, "model.present", "sim.engine", "sim.random");
    private static final String[] ROOMS = {"sim.line.floor", "sim.line.draw", "sim.line.logistics", "sim.line.stop"};
    private static final String[] WINDOW = {"javafx..", "atlantafx..", "org.kordamp.ikonli.."};
    private static final String[] FEATURE = with(with(MODEL, WINDOW), "ui.source", "ui.control", "ui.text", "ui.state");

    private static final String[] COMMAND_LINE = with(
            MODEL,
            "model.telemetry.json",
            "cli..",
            "file",
            "link..",
            "store..",
            "sim..",
            "picocli..",
            "me.tongfei.progressbar..",
            "com.fasterxml.jackson..",
            "org.apache.commons.statistics..",
            "ch.qos.logback..");

    private static final String[] EXPERIMENT = {"sim.experiment", "sim.scenario", "sim.stats", "model.line", "model.kpi"
    };

    /** Who may use one of these may use its parts. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "model.line", List.of("defect", "resource", "road", "rule", "work"),
            "model.telemetry", List.of("body", "limit"),
            "model.twin", List.of("reception"),
            "model.kpi", List.of("fleet", "loss", "robot", "total", "vision"),
            "sim.scenario", List.of("demo", "file", "line", "mapping"),
            "sim.line", List.of("telling"),
            "sim.experiment", List.of("gain", "json", "seek", "sensitivity"),
            "ui.control", List.of("chart"),
            "ui.source", List.of("playback"));

    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            row("model.value"),
            row("model.parameter"),
            row("model.line.defect"),
            row("model.line.work", "model.line.defect", "model.line.resource"),
            row("model.line.road"),
            row("model.line.resource", "model.line.road"),
            row("model.line", "model.line.defect", "model.line.work", "model.line.resource"),
            row("model.line.rule", "model.line"),
            row("model.state", "model.line"),
            row("model.telemetry.limit"),
            row("model.telemetry.body", "model.telemetry.limit", "model.line", "model.parameter", "model.state"),
            row("model.genealogy", "model.telemetry.body", "model.line"),
            row(
                    "model.telemetry",
                    "model.telemetry.body",
                    "model.telemetry.limit",
                    "model.genealogy",
                    "model.line",
                    "model.state"),
            row("model.telemetry.json.wire", with(TELEMETRY, "com.fasterxml.jackson..")),
            row(
                    "model.telemetry.json",
                    with(
                            TELEMETRY,
                            "model.genealogy",
                            "model.parameter",
                            "model.telemetry.json.wire",
                            "com.fasterxml.jackson..")),
            row("model.twin.reception", TELEMETRY),
            row("model.twin", with(TELEMETRY, "model.kpi.vision", "model.twin.reception")),
            row("model.present", TELEMETRY),
            row("model.kpi.total", TELEMETRY),
            row("model.kpi", with(TELEMETRY, "model.kpi.total")),
            row("model.kpi.fleet", with(TELEMETRY, "model.kpi")),
            row("model.kpi.vision", TELEMETRY),
            row("model.history", with(TELEMETRY, "model.kpi")),
            row("model.kpi.robot", with(TELEMETRY, "model.kpi", "model.history")),
            row("model.kpi.loss", with(TELEMETRY, "model.kpi", "model.history")),
            row("model.bottleneck", with(TELEMETRY, "model.history")),
            row("model.analysis", with(TELEMETRY, "model.kpi", "model.history", "model.bottleneck")),
            row("sim.engine"),
            row("file"),
            // a random stream is part of a saved run, which the engine's archive writes
            row("sim.random", "sim.engine", "org.apache.commons.rng..", "org.apache.commons.numbers.."),
            row("sim.stats", "org.apache.commons.statistics.."),
            // the likelihoods of distributions are searched for their maxima, and what was fitted is drawn to judge the
            // fit
            row(
                    "sim.learn.fit",
                    "sim.random",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..",
                    "org.hipparchus.."),
            row(
                    "sim.learn.pool",
                    "sim.learn.fit",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..",
                    "org.hipparchus.."),
            // a form that users ask for beside the families that are chosen among
            row(
                    "sim.learn.triangular",
                    "sim.learn.fit",
                    "sim.random",
                    "org.apache.commons.statistics..",
                    "org.hipparchus.."),
            row("sim.learn.sample", with(TELEMETRY, "sim.learn.fit", "sim.random")),
            row("sim.learn.observe", with(TELEMETRY, "model.twin", "sim.learn.fit", "sim.learn.sample", "sim.random")),
            row(
                    "sim.learn.calibrate",
                    with(
                            TELEMETRY,
                            "model.twin",
                            "sim.learn.fit",
                            "sim.learn.pool",
                            "sim.learn.sample",
                            "sim.learn.observe",
                            "sim.learn.triangular",
                            "sim.scenario",
                            "sim.random",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.numbers..")),
            row(
                    "sim.learn.draft",
                    with(
                            TELEMETRY,
                            "model.parameter",
                            "sim.learn.calibrate",
                            "sim.learn.sample",
                            "sim.scenario",
                            "sim.random",
                            "com.fasterxml.jackson..")),
            row(
                    "sim.learn.validity",
                    with(
                            TELEMETRY,
                            "model.kpi",
                            "model.present",
                            "sim.learn.calibrate",
                            "sim.learn.fit",
                            "sim.learn.observe",
                            "sim.learn.sample",
                            "sim.scenario",
                            "sim.experiment",
                            "sim.line",
                            "sim.random",
                            "sim.stats",
                            "org.apache.commons.statistics..")),
            row(
                    "sim.learn.counterfactual",
                    with(
                            TELEMETRY,
                            "model.kpi",
                            "model.present",
                            "sim.engine",
                            "sim.experiment",
                            "sim.line",
                            "sim.random",
                            "sim.stats")),
            row("sim.line.floor", ACTING),
            row("sim.line.draw", with(ACTING, "sim.line.floor")),
            row("sim.line.logistics.road", with(ACTING, "sim.line.floor", "sim.line.draw")),
            row("sim.line.logistics", with(ACTING, "sim.line.floor", "sim.line.draw", "sim.line.logistics.road")),
            row("sim.line.stop", with(ACTING, "sim.line.floor", "sim.line.draw", "sim.line.logistics")),
            row("sim.line.station", with(ACTING, ROOMS)),
            row("sim.line.flow", with(ACTING, "sim.line.floor", "sim.line.draw", "sim.line.logistics")),
            row("sim.line.telling", with(ACTING, "sim.line.floor")),
            row("sim.line", with(with(ACTING, ROOMS), "sim.line.station", "sim.line.flow", "sim.line.telling")),
            row("link.foreign.word"),
            row(
                    "link.foreign.payload",
                    "link.foreign.word",
                    "model.telemetry",
                    "model.telemetry.json",
                    "com.fasterxml.jackson.."),
            row(
                    "link.foreign.mapping",
                    with(TELEMETRY, "link.foreign.payload", "link.foreign.word", "com.fasterxml.jackson..")),
            row("link.foreign.clock"),
            row(
                    "link.log.form",
                    "file",
                    "model.telemetry",
                    "model.telemetry.json",
                    "com.fasterxml.jackson..",
                    "javax.xml.stream.."),
            // a row of a log is read as a record of a message is
            row(
                    "link.log",
                    "file",
                    "link.log.form",
                    "link.foreign.mapping",
                    "link.foreign.payload",
                    "link.foreign.word",
                    "model.state",
                    "model.telemetry"),
            row("link.foreign.counter", "link.foreign.mapping", "model.telemetry"),
            row("link.foreign.agv", with(TELEMETRY, "link.foreign.payload", "com.fasterxml.jackson..")),
            row("link.vda5050", with(TELEMETRY, "link.mqtt.session", "link.mqtt.wire", "com.fasterxml.jackson..")),
            // what it publishes is held to the rules that recordings are verified by
            row(
                    "link.foreign",
                    with(
                            TELEMETRY,
                            "link.foreign.agv",
                            "link.foreign.mapping",
                            "link.foreign.payload",
                            "link.foreign.word",
                            "link.foreign.counter",
                            "link.recording.verify",
                            "link.log",
                            "link.foreign.clock")),
            row(
                    "sim.scenario.file",
                    "file",
                    "model.parameter",
                    "model.telemetry",
                    "com.fasterxml.jackson..",
                    "com.networknt.schema.."),
            row("sim.scenario.line", "sim.scenario.file", "model.line", "model.parameter"),
            row(
                    "sim.scenario.mapping",
                    with(
                            TELEMETRY,
                            "sim.scenario.file",
                            "link.foreign",
                            "link.foreign.agv",
                            "link.foreign.mapping",
                            "link.foreign.payload",
                            "link.foreign.word",
                            "link.log",
                            "link.log.form")),
            row("sim.scenario.demo", "sim.scenario.file", "model.state", "model.telemetry"),
            row(
                    "sim.scenario",
                    with(
                            TELEMETRY,
                            "sim.scenario.file",
                            "sim.scenario.line",
                            "sim.scenario.mapping",
                            "model.parameter",
                            "sim.random",
                            "link.foreign",
                            "com.fasterxml.jackson..")),
            row(
                    "sim.experiment",
                    with(
                            TELEMETRY,
                            "sim.scenario",
                            "sim.line",
                            "sim.random",
                            "sim.stats",
                            "model.kpi",
                            "model.history",
                            "model.bottleneck")),
            row(
                    "sim.study",
                    with(
                            EXPERIMENT,
                            "model.state",
                            "model.telemetry",
                            "model.bottleneck",
                            "sim.line",
                            "sim.random",
                            "file",
                            "com.fasterxml.jackson..")),
            row("sim.report", with(EXPERIMENT, "model.state", "file", "com.fasterxml.jackson..")),
            row("sim.validation", EXPERIMENT),
            row("sim.experiment.gain", with(EXPERIMENT, "sim.line", "sim.random")),
            row("sim.experiment.seek", EXPERIMENT),
            row("sim.experiment.sensitivity", with(EXPERIMENT, "model.parameter")),
            row(
                    "sim.forecast",
                    with(
                            TELEMETRY,
                            "model.present",
                            "model.bottleneck",
                            "model.history",
                            "model.kpi",
                            "sim.experiment",
                            "sim.line",
                            "sim.random",
                            "sim.stats")),
            row(
                    "sim.forecast.drift",
                    "model.telemetry",
                    "sim.forecast",
                    "sim.learn.calibrate",
                    "sim.learn.fit",
                    "sim.learn.observe",
                    "sim.random",
                    "sim.scenario",
                    "sim.stats",
                    "org.apache.commons.statistics.."),
            // the driver tells what went wrong by codes of its own
            row("store", "file", "org.sqlite.."),
            row("store.genealogy", with(TELEMETRY, "model.genealogy", "model.history", "store")),
            row(
                    "store.history",
                    with(
                            TELEMETRY,
                            "model.telemetry.json",
                            "model.kpi",
                            "model.history",
                            "model.twin",
                            "store",
                            "store.genealogy")),
            row(
                    "store.record",
                    with(
                            TELEMETRY,
                            "model.kpi",
                            "model.history",
                            "model.twin",
                            "store",
                            "store.genealogy",
                            "store.history")),
            row("store.review", with(TELEMETRY, "model.kpi", "model.history", "model.twin", "store.history")),
            row("sim.forecast.store", "store", "sim.forecast", "sim.forecast.drift", "sim.stats"),
            row("sim.experiment.json", "sim.experiment", "model.kpi", "com.fasterxml.jackson.."),
            // it publishes the line's figures too, and takes values of parameters as scenarios write them
            row(
                    "sim.live",
                    "sim.engine",
                    "sim.random",
                    "sim.line",
                    "sim.scenario",
                    "model.line",
                    "model.parameter",
                    "model.telemetry",
                    "model.kpi"),
            row("link.secret", "javax.net.."),
            row("link.mqtt.wire", "link.secret", "model.telemetry", "org.eclipse.paho.client.mqttv3..", "javax.net.."),
            row("link.mqtt.session", "link.mqtt.wire", "model.telemetry", "org.eclipse.paho.client.mqttv3.."),
            row("link.mqtt", "link.mqtt.session", "link.mqtt.wire", "model.telemetry", "model.telemetry.json"),
            row(
                    "link.recording.format",
                    "model.telemetry",
                    "model.telemetry.json",
                    "com.fasterxml.jackson..",
                    "com.github.luben.zstd.."),
            row(
                    "link.recording",
                    "file",
                    "link.recording.format",
                    "model.state",
                    "model.telemetry",
                    "model.telemetry.json"),
            row(
                    "link.recording.play",
                    "link.recording",
                    "link.recording.format",
                    "model.telemetry",
                    "model.telemetry.json"),
            row(
                    "link.recording.verify",
                    with(
                            TELEMETRY,
                            "link.recording",
                            "link.recording.format",
                            "model.telemetry.json",
                            "model.twin",
                            "model.kpi",
                            "com.fasterxml.jackson..")),
            row(
                    "link.recorder",
                    "file",
                    "link.mqtt",
                    "link.mqtt.session",
                    "link.mqtt.wire",
                    "link.recording",
                    "link.recording.format",
                    "model.telemetry",
                    "model.telemetry.json"),
            row("link.broker.access", "file", "link.secret", "model.telemetry", "javax.crypto.."),
            row("link.broker.room", "model.telemetry", "org.apache.activemq.artemis.."),
            // it knows the topics of the contract, to say who may publish what
            row(
                    "link.broker",
                    "link.broker.access",
                    "link.broker.room",
                    "link.secret",
                    "model.telemetry",
                    "model.telemetry.json",
                    "org.apache.activemq.artemis..",
                    "io.netty..",
                    "javax.net..",
                    "javax.security.auth.."),
            row("cli", COMMAND_LINE),
            row("cli.command.study", COMMAND_LINE),
            row("cli.command.telemetry", COMMAND_LINE),
            row("cli.option", COMMAND_LINE),
            row("cli.option.argument", COMMAND_LINE),
            row("cli.output", COMMAND_LINE),
            row("cli.play", COMMAND_LINE),
            row("cli.session", COMMAND_LINE),
            row("cli.notice", COMMAND_LINE),
            row("cli.camera", COMMAND_LINE),
            row("cli.period", COMMAND_LINE),
            row("cli.text", "sim.stats"),
            row("cli.trace", COMMAND_LINE),
            row("ui.source.playback", "link.recording", "link.recording.format"),
            row(
                    "ui.source",
                    with(
                            MODEL,
                            "link.mqtt",
                            "link.mqtt.session",
                            "link.mqtt.wire",
                            "link.recording",
                            "link.recording.format",
                            "link.recording.play",
                            "ui.source.playback",
                            "javafx..")),
            // its tables are as harmless to spreadsheets as those of sweeps
            row("ui.control.chart", WINDOW),
            row("ui.control", with(WINDOW, "ui.text", "file", "com.fasterxml.jackson..")),
            row("ui.text", "model.line", "javafx.."),
            row("ui.state", with(TELEMETRY, "model.history", "model.kpi.loss", "ui.text")),
            row("ui.parameter", "model.line", "model.parameter", "model.telemetry", "ui.text"),
            row("ui.line.node", FEATURE),
            row("ui.line.layout", "ui.line.node", "model.line", "model.telemetry", "javafx.."),
            row("ui.floor.label", "ui.control", "ui.text", "javafx.."),
            row("ui.floor.plan", "model.telemetry", "model.telemetry.body", "ui.line.layout", "javafx.."),
            row("ui.floor", with(FEATURE, "ui.floor.label", "ui.floor.plan", "ui.line.layout", "ui.line.node")),
            row(
                    "ui.line",
                    with(
                            FEATURE,
                            "model.parameter",
                            "ui.robot",
                            "ui.floor",
                            "ui.line.layout",
                            "ui.line.node",
                            "ui.parameter")),
            row("ui.kpi", FEATURE),
            row("ui.agv", FEATURE),
            row("ui.quality", FEATURE),
            row("ui.robot", FEATURE),
            row("ui.analysis", FEATURE),
            // each plant by the figures of the strip
            row("ui.plants", with(FEATURE, "ui.kpi")),
            // the form gives the settings that the command line gives too
            row("ui.connect", with(FEATURE, "link.mqtt.wire", "link.secret")),
            // it calculates the gain of the shown line's scenario, in this process, and reads results of such
            // experiments
            row(
                    "ui.gain",
                    with(
                            FEATURE,
                            "file",
                            "ui.scenario",
                            "sim.scenario",
                            "sim.experiment",
                            "sim.random",
                            "sim.report",
                            "com.fasterxml.jackson..")),
            row("ui.passport", with(FEATURE, "store.genealogy", "store.history")),
            row("ui.history", with(FEATURE, "store", "store.history", "store.review")),
            // it writes the pages that the command line writes
            row(
                    "ui.app.history",
                    "model.history",
                    "model.kpi.total",
                    "model.telemetry",
                    "cli.option",
                    "cli.period",
                    "file",
                    "sim.forecast",
                    "sim.forecast.store",
                    "sim.report",
                    "store",
                    "store.history",
                    "store.record",
                    "store.review",
                    "ui.forecast",
                    "ui.history",
                    "ui.text",
                    "javafx.."),
            row("ui.events", with(FEATURE, "ui.quality")),
            row("ui.find", FEATURE),
            row("ui.help", with(WINDOW, "model.kpi", "ui.control", "ui.state", "ui.text")),
            // it records from the broker as the command line does
            row(
                    "ui.record",
                    with(
                            FEATURE,
                            "link.mqtt",
                            "link.mqtt.session",
                            "link.mqtt.wire",
                            "link.recorder",
                            "link.recording",
                            "link.recording.format")),
            row("ui.run", with(FEATURE, "ui.parameter")),
            row("ui.trainer", with(FEATURE, "model.parameter", "ui.parameter")),
            // demos are read as scenarios are
            row("ui.demo", with(FEATURE, "sim.scenario")),
            // it shows what was found in a recording
            row("ui.replay", with(FEATURE, "link.recording", "link.recording.format")),
            // it runs replications of its own, in this process; of the running line it knows the name of the scenario
            // alone
            // it brings the present of the shown line about again, to let variants go on from there
            row(
                    "ui.whatif",
                    with(
                            FEATURE,
                            "model.parameter",
                            "ui.parameter",
                            "file",
                            "sim.scenario",
                            "sim.engine",
                            "sim.random",
                            "sim.line",
                            "sim.live",
                            "sim.experiment",
                            "sim.stats")),
            // it lets the scenario of the shown line go on from the present that telemetry tells of, in this process
            row(
                    "ui.forecast",
                    with(FEATURE, "ui.scenario", "sim.scenario", "sim.experiment", "sim.forecast", "sim.stats")),
            // it watches the shown line by its scenario, and calibrates that
            row(
                    "ui.drift",
                    with(
                            FEATURE,
                            "file",
                            "model.parameter",
                            "ui.parameter",
                            "ui.scenario",
                            "sim.forecast.drift",
                            "sim.learn.calibrate",
                            "sim.learn.fit",
                            "sim.learn.observe",
                            "sim.learn.sample",
                            "sim.random",
                            "sim.scenario",
                            "sim.scenario.file")),
            row("ui.scenario", with(TELEMETRY, "ui.source", "sim.scenario")),
            // it lets the line go on from what was heard before a stop, with and without that, in this process
            row(
                    "ui.cost",
                    with(
                            FEATURE,
                            "ui.scenario",
                            "sim.scenario",
                            "sim.experiment",
                            "sim.forecast",
                            "sim.learn.counterfactual",
                            "sim.stats")),
            // among what it remembers is the broker that was used last
            row("ui.app.settings", with(WINDOW, "file", "ui.app.history", "ui.connect", "ui.text")),
            // it translates as the command line does
            row(
                    "ui.app.broker",
                    "cli.notice",
                    "cli.session",
                    "link.foreign",
                    "link.mqtt.session",
                    "link.mqtt.wire",
                    "sim.scenario",
                    "ui.connect"),
            row("ui.app.file", with(WINDOW, "file", "ui.control", "ui.text", "ui.whatif")),
            row(
                    "ui.app",
                    with(
                            MODEL,
                            "model.telemetry.json",
                            "cli..",
                            "file",
                            "link..",
                            "store..",
                            "sim..",
                            "ui..",
                            "javafx..",
                            "atlantafx..",
                            "org.kordamp.ikonli..")));

    private PackageTable() {}

    private static Map.Entry<String, Set<String>> row(String from, String... mayUse) {
        return Map.entry(
                from, Stream.of(mayUse).flatMap(PackageTable::qualified).collect(Collectors.toUnmodifiableSet()));
    }

    /** Our own packages stand in the table without the root. */
    private static Stream<String> qualified(String used) {
        return Stream.concat(
                        Stream.of(used),
                        PARTS.getOrDefault(used, List.of()).stream().map(part -> used + '.' + part))
                .map(name ->
                        name.matches("(model|sim|link|cli|ui|store)\\..*|cli|file|store") ? "linetwin." + name : name);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
