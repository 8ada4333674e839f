package linetwin.ui.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.sim.scenario.RunPlan;

/** How the variants are run, as the user enters it. */
final class RunForm {
    private static final int MOST_REPLICATIONS = 10_000;
    private static final String SHIFT_HOURS = "8";
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);

    private final StringProperty replications = new SimpleStringProperty("");
    private final StringProperty warmUpHours = new SimpleStringProperty("");
    private final StringProperty measuredHours = new SimpleStringProperty("");
    private final ObjectProperty<Start> start = new SimpleObjectProperty<>(Start.EMPTY);
    private final StringProperty seed = new SimpleStringProperty("");

    /** For the start that is not chosen. */
    private String otherMeasuredHours = SHIFT_HOURS;

    RunForm() {
        start.addListener((property, before, now) -> takeTurns());
    }

    /** How far one looks ahead from the present is another question than how long a line is measured. */
    private void takeTurns() {
        String shown = measuredHours.get();
        measuredHours.set(otherMeasuredHours);
        otherMeasuredHours = shown;
    }

    StringProperty replicationsProperty() {
        return replications;
    }

    StringProperty warmUpHoursProperty() {
        return warmUpHours;
    }

    StringProperty measuredHoursProperty() {
        return measuredHours;
    }

    StringProperty seedProperty() {
        return seed;
    }

    /** Runs that go on from the present do not warm up. */
    ObjectProperty<Start> startProperty() {
        return start;
    }

    boolean isFromPresent() {
        return start.get() == Start.PRESENT;
    }

    /** Shows how a scenario is usually run. */
    void fill(RunPlan plan) {
        replications.set(String.valueOf(Math.max(2, plan.replications())));
        warmUpHours.set(hours(plan.warmUp()));
        measuredHours.set(isFromPresent() ? SHIFT_HOURS : hours(plan.duration()));
        otherMeasuredHours = isFromPresent() ? hours(plan.duration()) : SHIFT_HOURS;
        seed.set(String.valueOf(plan.seed()));
    }

    private static String hours(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(3600), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The key of the rule that is broken; empty if none is. */
    Optional<String> findBrokenRule() {
        if (number(replications).filter(RunForm::isACount).isEmpty()) {
            return Optional.of("whatif.ruleReplications");
        }
        if (number(measuredHours).filter(hours -> hours.signum() > 0).isEmpty()) {
            return Optional.of("whatif.ruleMeasured");
        }
        if (!isFromPresent() && number(warmUpHours).isEmpty()) {
            return Optional.of("whatif.ruleWarmUp");
        }
        return seed.get().matches("\\d{1,18}") ? Optional.empty() : Optional.of("whatif.ruleSeed");
    }

    private static boolean isACount(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.intValue() >= 2
                && number.compareTo(BigDecimal.valueOf(MOST_REPLICATIONS)) <= 0;
    }

    /** The plan, once no rule is broken. */
    RunPlan plan() {
        return new RunPlan(
                number(replications).orElseThrow().intValue(),
                isFromPresent() ? Duration.ZERO : duration(warmUpHours),
                duration(measuredHours),
                Long.parseLong(seed.get()));
    }

    private static Duration duration(StringProperty hours) {
        return Duration.ofSeconds(
                number(hours).orElseThrow().multiply(BigDecimal.valueOf(3600)).longValue());
    }

    private static Optional<BigDecimal> number(StringProperty text) {
        return text.get().matches("\\d{1,9}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text.get())).filter(number -> number.compareTo(MOST_HOURS) <= 0)
                : Optional.empty();
    }
}
