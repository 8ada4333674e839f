package linetwin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packages use what {@link PackageTable} allows, and none uses itself by way of others. */
class PackageDependenciesTest {
    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
        return PackageTable.MAY_USE.entrySet().stream()
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
                        "linetwin.ui.source..",
                        "linetwin.ui.state",
                        "linetwin.ui.line..",
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
    void noPackagesUseEachOtherInACircle() {
        slices().matching("linetwin.(**)").should().beFreeOfCycles().check(ProductionClasses.ALL);
    }

    @Test
    void everyPackageIsInTheTableAndNullMarked() {
        assertThat(ProductionClasses.ALL).isNotEmpty().allSatisfy(type -> {
            assertThat(PackageTable.MAY_USE).containsKey(type.getPackageName().substring("linetwin.".length()));
            assertThat(type.getPackage().isAnnotatedWith(NullMarked.class)).isTrue();
        });
    }
}
