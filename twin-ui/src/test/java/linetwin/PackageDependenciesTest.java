package linetwin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each package may use only the packages in its row; {@code java}, JSpecify, the SLF4J API and {@code model.value} are free for
 * all. A new package is one new row.
 */
class PackageDependenciesTest {
    private static final String[] MODEL = {
        "model.line", "model.state", "model.telemetry", "model.twin", "model.kpi", "model.bottleneck"
    };
    private static final String[] WINDOW = {"javafx..", "atlantafx..", "org.kordamp.ikonli.."};
    private static final String[] FEATURE = with(with(MODEL, WINDOW), "ui.source", "ui.control", "ui.text", "ui.state");

    private static final String[] COMMAND_LINE = with(
            MODEL,
            "model.telemetry.json",
            "cli..",
            "file",
            "link..",
            "sim..",
            "picocli..",
            "me.tongfei.progressbar..",
            "com.fasterxml.jackson..",
            "ch.qos.logback..");

    private static final Set<String> PARTED = Set.of("model.line", "sim.scenario", "sim.experiment");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            row("model.value"),
            row("model.line.work", "model.line.resource"),
            row("model.line.resource"),
            row("model.line", "model.line.work", "model.line.resource"),
            row("model.line.rule", "model.line"),
            row("model.state", "model.line"),
            row("model.telemetry", "model.line", "model.state"),
            row("model.telemetry.json", "model.line", "model.state", "model.telemetry", "com.fasterxml.jackson.."),
            row("model.twin", "model.line", "model.state", "model.telemetry"),
            row("model.kpi", "model.line", "model.state", "model.telemetry"),
            row("model.bottleneck", "model.line", "model.state", "model.telemetry"),
            row("sim.engine"),
            row("file"),
            // a random stream is part of a saved run, which the engine's archive writes
            row("sim.random", "sim.engine", "org.apache.commons.rng..", "org.apache.commons.numbers.."),
            row("sim.stats", "org.apache.commons.statistics.."),
            row("sim.line", "sim.engine", "sim.random", "model.line", "model.state", "model.telemetry"),
            row("link.foreign.word"),
            row(
                    "link.foreign.payload",
                    "link.foreign.word",
                    "model.telemetry",
                    "model.telemetry.json",
                    "com.fasterxml.jackson.."),
            row(
                    "link.foreign.mapping",
                    "link.foreign.payload",
                    "link.foreign.word",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "com.fasterxml.jackson.."),
            row("link.foreign.clock"),
            row("link.foreign.counter", "link.foreign.mapping", "model.telemetry"),
            // what it publishes is held to the rules that recordings are verified by
            row(
                    "link.foreign",
                    "link.foreign.mapping",
                    "link.foreign.payload",
                    "link.foreign.word",
                    "link.foreign.counter",
                    "link.recording.verify",
                    "link.foreign.clock",
                    "model.line",
                    "model.state",
                    "model.telemetry"),
            row("sim.scenario.file", "file", "model.telemetry", "com.fasterxml.jackson..", "com.networknt.schema.."),
            row("sim.scenario.line", "sim.scenario.file", "model.line"),
            row(
                    "sim.scenario.mapping",
                    "sim.scenario.file",
                    "link.foreign",
                    "link.foreign.mapping",
                    "link.foreign.payload",
                    "link.foreign.word",
                    "model.line",
                    "model.state",
                    "model.telemetry"),
            row("sim.scenario.demo", "sim.scenario.file", "model.state", "model.telemetry"),
            row(
                    "sim.scenario",
                    "sim.scenario.file",
                    "sim.scenario.line",
                    "sim.scenario.mapping",
                    "sim.random",
                    "link.foreign",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "com.fasterxml.jackson.."),
            row(
                    "sim.experiment",
                    "sim.scenario",
                    "sim.line",
                    "sim.random",
                    "sim.stats",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "model.kpi",
                    "model.bottleneck"),
            row(
                    "sim.study",
                    "file",
                    "sim.experiment",
                    "sim.scenario",
                    "sim.line",
                    "sim.stats",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "model.kpi",
                    "model.bottleneck",
                    "com.fasterxml.jackson.."),
            row(
                    "sim.report",
                    "file",
                    "sim.experiment",
                    "sim.study",
                    "sim.scenario",
                    "sim.stats",
                    "model.line",
                    "model.state",
                    "model.kpi",
                    "model.bottleneck",
                    "com.fasterxml.jackson.."),
            row("sim.validation", "sim.experiment", "sim.scenario", "sim.stats", "model.kpi", "model.line"),
            row(
                    "sim.experiment.gain",
                    "sim.experiment",
                    "sim.scenario",
                    "sim.line",
                    "sim.random",
                    "sim.stats",
                    "model.line",
                    "model.kpi"),
            row("sim.experiment.seek", "sim.experiment", "sim.scenario", "sim.stats", "model.line", "model.kpi"),
            row("sim.experiment.sensitivity", "sim.experiment", "sim.scenario", "sim.stats", "model.line", "model.kpi"),
            row("sim.experiment.json", "sim.experiment", "model.kpi", "com.fasterxml.jackson.."),
            // it publishes the line's figures too, and takes values of parameters as scenarios write them
            row("sim.live", "sim.engine", "sim.line", "sim.scenario", "model.line", "model.telemetry", "model.kpi"),
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
                    "link.recording",
                    "link.recording.format",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "model.telemetry.json",
                    "model.twin",
                    "model.kpi",
                    "com.fasterxml.jackson.."),
            row("link.broker.access", "file", "link.secret", "model.telemetry", "javax.crypto.."),
            // it knows the topics of the contract, to say who may publish what
            row(
                    "link.broker",
                    "link.broker.access",
                    "link.secret",
                    "model.telemetry",
                    "model.telemetry.json",
                    "org.apache.activemq.artemis..",
                    "io.netty..",
                    "javax.net..",
                    "javax.security.auth.."),
            row("cli", COMMAND_LINE),
            row("cli.command", COMMAND_LINE),
            row("cli.option", COMMAND_LINE),
            row("cli.output", COMMAND_LINE),
            row("cli.session", COMMAND_LINE),
            row("cli.notice", COMMAND_LINE),
            row("cli.text", "sim.stats"),
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
                            "javafx..")),
            // its tables are as harmless to spreadsheets as those of sweeps
            row("ui.control", with(WINDOW, "ui.text", "file", "com.fasterxml.jackson..")),
            row("ui.text", "model.line", "javafx.."),
            row("ui.state", "model.line", "model.state", "model.telemetry", "ui.text"),
            row("ui.parameter", "model.line", "model.telemetry", "ui.text"),
            row("ui.line", with(FEATURE, "ui.parameter")),
            row("ui.kpi", FEATURE),
            row("ui.analysis", FEATURE),
            // the form gives the settings that the command line gives too
            row("ui.connect", with(FEATURE, "link.mqtt.wire", "link.secret")),
            // it reads results of experiments
            row("ui.gain", with(FEATURE, "file", "com.fasterxml.jackson..")),
            row("ui.events", FEATURE),
            row("ui.run", with(FEATURE, "ui.parameter")),
            row("ui.trainer", with(FEATURE, "ui.parameter")),
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
                            "ui.parameter",
                            "file",
                            "sim.scenario",
                            "sim.line",
                            "sim.live",
                            "sim.experiment",
                            "sim.stats")),
            row(
                    "ui.app",
                    with(
                            MODEL,
                            "model.telemetry.json",
                            "cli..",
                            "file",
                            "link..",
                            "sim..",
                            "ui..",
                            "javafx..",
                            "atlantafx..",
                            "org.kordamp.ikonli..")));

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getKey(), row.getValue())));
    }

    private static void check(String from, Set<String> mayUse) {
        String[] allowed = Stream.concat(
                        mayUse.stream(),
                        Stream.of(
                                "linetwin." + from,
                                "linetwin.model.value",
                                "java..",
                                "org.jspecify..",
                                "org.slf4j..",
                                ""))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("linetwin." + from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(ProductionClasses.ALL);
    }

    /** The founding sentence: a real line or a recording can take the simulator's place. */
    @Test
    void linkAndLiveScreensUseNoSimulator() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "linetwin.link..",
                        "linetwin.ui.source",
                        "linetwin.ui.state",
                        "linetwin.ui.line",
                        "linetwin.ui.kpi",
                        "linetwin.ui.analysis",
                        "linetwin.ui.events",
                        "linetwin.ui.replay",
                        "linetwin.ui.run",
                        "linetwin.ui.trainer",
                        "linetwin.ui.connect")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("linetwin.sim..")
                .check(ProductionClasses.ALL);
    }

    @Test
    void everyPackageIsInTheTableAndNullMarked() {
        assertThat(ProductionClasses.ALL).isNotEmpty().allSatisfy(type -> {
            assertThat(MAY_USE).containsKey(type.getPackageName().substring("linetwin.".length()));
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class)).isTrue();
        });
    }

    private static Map.Entry<String, Set<String>> row(String from, String... mayUse) {
        return Map.entry(
                from, Stream.of(mayUse).map(PackageDependenciesTest::qualified).collect(Collectors.toSet()));
    }

    /** Our own packages stand in the table without the root; who may use one that is parted may use its parts. */
    private static String qualified(String used) {
        if (PARTED.contains(used)) {
            return "linetwin." + used + "..";
        }
        return used.matches("(model|sim|link|cli|ui)\\..*|cli|file") ? "linetwin." + used : used;
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
