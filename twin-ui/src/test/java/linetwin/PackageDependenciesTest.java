package linetwin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
 * Each package may use only the packages in its row; {@code java}, JSpecify and the SLF4J API are free for all. A new package
 * is one new row.
 */
class PackageDependenciesTest {
    private static final String[] MODEL = {
        "model.line", "model.state", "model.telemetry", "model.twin", "model.kpi", "model.bottleneck"
    };
    private static final String[] WINDOW = {"javafx..", "atlantafx..", "org.kordamp.ikonli.."};
    private static final String[] FEATURE = with(with(MODEL, WINDOW), "ui.source", "ui.control", "ui.text", "ui.state");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            row("model.line"),
            row("model.state", "model.line"),
            row("model.telemetry", "model.line", "model.state"),
            row("model.telemetry.json", "model.line", "model.state", "model.telemetry", "com.fasterxml.jackson.."),
            row("model.twin", "model.line", "model.state", "model.telemetry"),
            row("model.kpi", "model.line", "model.state", "model.telemetry"),
            row("model.bottleneck", "model.line", "model.state", "model.telemetry"),
            row("sim.engine"),
            row("sim.file"),
            // a random stream is part of a saved run, which the engine's archive writes
            row("sim.random", "sim.engine", "org.apache.commons.rng..", "org.apache.commons.numbers.."),
            row("sim.stats", "org.apache.commons.statistics.."),
            row("sim.line", "sim.engine", "sim.random", "model.line", "model.state", "model.telemetry"),
            row("sim.foreign.word"),
            row(
                    "sim.foreign.payload",
                    "sim.foreign.word",
                    "model.telemetry",
                    "model.telemetry.json",
                    "com.fasterxml.jackson.."),
            row(
                    "sim.foreign.mapping",
                    "sim.foreign.payload",
                    "sim.foreign.word",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "com.fasterxml.jackson.."),
            row("sim.foreign.clock"),
            row("sim.foreign.counter", "sim.foreign.mapping", "model.telemetry"),
            // what it publishes is held to the rules that recordings are verified by
            row(
                    "sim.foreign",
                    "sim.foreign.mapping",
                    "sim.foreign.payload",
                    "sim.foreign.word",
                    "sim.foreign.counter",
                    "sim.recording.verify",
                    "sim.foreign.clock",
                    "model.line",
                    "model.state",
                    "model.telemetry"),
            row(
                    "sim.scenario",
                    "sim.file",
                    "sim.random",
                    "sim.foreign",
                    "sim.foreign.mapping",
                    "sim.foreign.payload",
                    "sim.foreign.word",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "com.fasterxml.jackson..",
                    "com.networknt.schema.."),
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
                    "sim.file",
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
                    "sim.file",
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
            row("sim.experiment.json", "sim.experiment", "model.kpi", "com.fasterxml.jackson.."),
            // it publishes the line's figures too, and takes values of parameters as scenarios write them
            row("sim.live", "sim.engine", "sim.line", "sim.scenario", "model.line", "model.telemetry", "model.kpi"),
            row(
                    "sim.mqtt",
                    "sim.secret",
                    "model.telemetry",
                    "model.telemetry.json",
                    "org.eclipse.paho.client.mqttv3..",
                    "javax.net.."),
            row(
                    "sim.recording.verify",
                    "sim.recording",
                    "model.line",
                    "model.state",
                    "model.telemetry",
                    "model.telemetry.json",
                    "model.twin",
                    "model.kpi",
                    "com.fasterxml.jackson.."),
            row(
                    "sim.recording",
                    "sim.file",
                    "model.state",
                    "model.telemetry",
                    "model.telemetry.json",
                    "com.fasterxml.jackson..",
                    "com.github.luben.zstd.."),
            row("sim.secret", "javax.net.."),
            // it knows the topics of the contract, to say who may publish what
            row(
                    "sim.broker",
                    "sim.file",
                    "sim.secret",
                    "model.telemetry",
                    "model.telemetry.json",
                    "org.apache.activemq.artemis..",
                    "io.netty..",
                    "javax.net..",
                    "javax.crypto..",
                    "javax.security.auth.."),
            row(
                    "sim.cli",
                    with(
                            MODEL,
                            "model.telemetry.json",
                            "sim..",
                            "picocli..",
                            "me.tongfei.progressbar..",
                            "com.fasterxml.jackson..",
                            "ch.qos.logback..")),
            row("ui.source", with(MODEL, "sim.mqtt", "sim.recording", "javafx..")),
            // its tables are as harmless to spreadsheets as those of sweeps
            row("ui.control", with(WINDOW, "ui.text", "sim.file", "com.fasterxml.jackson..")),
            row("ui.text", "model.line", "javafx.."),
            row("ui.state", "model.line", "model.state", "model.telemetry", "ui.text"),
            row("ui.parameter", "model.line", "model.telemetry", "ui.text"),
            row("ui.line", with(FEATURE, "ui.parameter")),
            row("ui.kpi", FEATURE),
            row("ui.analysis", FEATURE),
            // the form gives the settings that the command line gives too
            row("ui.connect", with(FEATURE, "sim.mqtt", "sim.secret")),
            // it reads results of experiments
            row("ui.gain", with(FEATURE, "sim.file", "com.fasterxml.jackson..")),
            row("ui.events", FEATURE),
            row("ui.run", with(FEATURE, "ui.parameter")),
            row("ui.trainer", with(FEATURE, "ui.parameter")),
            // demos are read as scenarios are
            row("ui.demo", with(FEATURE, "sim.scenario")),
            // it shows what was found in a recording
            row("ui.replay", with(FEATURE, "sim.recording")),
            // it runs replications of its own, in this process; of the running line it knows the name of the scenario
            // alone
            // it brings the present of the shown line about again, to let variants go on from there
            row(
                    "ui.whatif",
                    with(
                            FEATURE,
                            "ui.parameter",
                            "sim.file",
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
                        mayUse.stream(), Stream.of("linetwin." + from, "java..", "org.jspecify..", "org.slf4j..", ""))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("linetwin." + from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
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

    /** Our own packages stand in the table without the root. */
    private static String qualified(String used) {
        return used.matches("(model|sim|ui)\\..*") ? "linetwin." + used : used;
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
