package linetwin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.regex.Pattern;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** Rules of the design about what code may call. */
class DesignRulesTest {
    /** What gives the same figures and the same bytes on any machine at any time. */
    private static final String[] REPRODUCIBLE = {
        "linetwin.model..",
        "linetwin.sim.engine..",
        "linetwin.sim.random..",
        "linetwin.sim.stats..",
        "linetwin.sim.line..",
        "linetwin.sim.experiment..",
        "linetwin.sim.study..",
        "linetwin.sim.validation.."
    };

    @Test
    void reproducibleCodeNeverReadsTheWallClock() {
        refuse(
                "the wall clock",
                "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*|java\\.time\\.\\w+\\.(now|system\\w*)\\(.*"
                        + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)");
    }

    @Test
    void reproducibleCodeNeverDependsOnTheLocaleOfTheMachine() {
        refuse(
                "the default locale",
                "java\\.util\\.Locale\\.getDefault\\(.*|java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)"
                        + "|java\\.lang\\.String\\.(format\\(java\\.lang\\.String, .*|formatted\\(.*)"
                        + "|java\\.util\\.(Formatter\\.<init>\\((java\\.lang\\.Appendable)?\\)|Scanner\\..*)"
                        + "|java\\.text\\..*");
    }

    @Test
    void reproducibleCodeDrawsFromNamedStreamsOnly() {
        refuse(
                "unnamed randomness",
                "java\\.lang\\.(Math|StrictMath)\\.random\\(.*|java\\.util\\.UUID\\.randomUUID\\(.*"
                        + "|java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)\\..*"
                        + "|java\\.security\\.SecureRandom\\..*");
    }

    @Test
    void engineAndModelDoNotLog() {
        noClasses()
                .that()
                .resideInAnyPackage("linetwin.model..", "linetwin.sim.engine..", "linetwin.sim.line..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
                .check(ProductionClasses.ALL);
    }

    @Test
    void viewModelsKnowNoViews() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(ProductionClasses.ALL);
    }

    @Test
    void onlyTheWindowItselfIsPutOnTheJavaFxThread() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FxWindow")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .check(ProductionClasses.ALL);
    }

    private static void refuse(String what, String calls) {
        Pattern refused = Pattern.compile(calls);
        noClasses()
                .that()
                .resideInAnyPackage(REPRODUCIBLE)
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("target is " + what) {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return refused.matcher(access.getTarget().getFullName()).matches();
                    }
                })
                .check(ProductionClasses.ALL);
    }
}
