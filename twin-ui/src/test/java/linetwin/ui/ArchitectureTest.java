package linetwin.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String ROOT = "linetwin.";
    private static final String MODEL = ROOT + "model..";

    /** What each package may use beside itself, the JDK, JavaFX's beans and collections, and the model. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("ui.text", Set.of("javafx..")),
            Map.entry("ui.state", Set.of()),
            Map.entry("ui.control", Set.of("javafx..", "ui.text")),
            Map.entry("ui.source", Set.of("javafx.animation", "sim.mqtt")),
            Map.entry("ui.run", Set.of("javafx..", "org.kordamp..", "ui.source", "ui.text")),
            Map.entry("ui.kpi", Set.of("javafx..", "ui.control", "ui.source", "ui.state", "ui.text")),
            Map.entry(
                    "ui.gain",
                    Set.of("javafx..", "atlantafx..", "org.kordamp..", "ui.control", "ui.source", "ui.text")),
            Map.entry("ui.events", Set.of("javafx..", "org.kordamp..", "ui.source", "ui.state", "ui.text")),
            Map.entry("ui.line", Set.of("javafx..", "org.kordamp..", "ui.control", "ui.source", "ui.state", "ui.text")),
            Map.entry("ui.app", Set.of("javafx..", "atlantafx..", "org.slf4j..", "ui..", "sim.cli", "sim.mqtt")));

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT + "ui");

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getKey(), row.getValue())));
    }

    private static void check(String from, Set<String> mayUse) {
        String[] allowed = Stream.concat(
                        mayUse.stream().map(ArchitectureTest::withRoot),
                        Stream.of(
                                ROOT + from,
                                MODEL,
                                "java..",
                                "javafx.beans..",
                                "javafx.collections",
                                "org.jspecify..",
                                ""))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(PRODUCTION);
    }

    private static String withRoot(String name) {
        return name.startsWith("ui") || name.startsWith("sim") ? ROOT + name : name;
    }

    @Test
    void everyPackageIsInTheTableAndNullMarked() {
        assertThat(PRODUCTION).isNotEmpty().allSatisfy(type -> {
            assertThat(MAY_USE).containsKey(type.getPackageName().substring(ROOT.length()));
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class)).isTrue();
        });
    }

    @Test
    void viewModelsKnowNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .check(PRODUCTION);
    }

    @Test
    void onlyTheWindowItselfIsPutOnTheJavaFxThread() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FxWindow")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(PRODUCTION);
    }
}
