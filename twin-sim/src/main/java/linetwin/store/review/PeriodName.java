package linetwin.store.review;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.model.history.Period;
import linetwin.model.value.Text;
import linetwin.store.history.KeptRun;

/** A period that people name, seen from the end of what was heard. Days are those of the line's clock. */
public enum PeriodName {
    LAST_SHIFT("上一班", "last shift"),
    THIS_SHIFT("本班", "this shift"),
    LAST_NIGHT_SHIFT("上一个夜班", "last night shift"),
    LAST_DAY_SHIFT("上一个白班", "last day shift"),
    TODAY("今天", "today"),
    YESTERDAY("昨天", "yesterday"),
    LAST_7_DAYS("最近 7 天", "last 7 days"),
    ALL("全部", "all");

    private final String zh;
    private final String en;

    PeriodName(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Text words() {
        return new Text(zh, en);
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return en.replace(' ', '-');
    }

    /** The period in a run; empty if there is none, such as a last shift of a line without shifts. */
    public Optional<Period> of(KeptRun run, List<Shift> shifts) {
        Instant today = run.end().minusNanos(1).truncatedTo(ChronoUnit.DAYS);
        Period all = new Period(run.begin(), run.end());
        return switch (this) {
            case LAST_SHIFT -> last(shifts, Shift::isOver);
            case THIS_SHIFT ->
                last(shifts, shift -> true).filter(last -> last.until().equals(run.end()));
            case LAST_NIGHT_SHIFT -> last(shifts, shift -> shift.isOver() && shift.isAtNight());
            case LAST_DAY_SHIFT -> last(shifts, shift -> shift.isOver() && !shift.isAtNight());
            case TODAY -> within(new Period(today, today.plus(Duration.ofDays(1))), all);
            case YESTERDAY -> within(new Period(today.minus(Duration.ofDays(1)), today), all);
            case LAST_7_DAYS -> within(new Period(run.end().minus(Duration.ofDays(7)), run.end()), all);
            case ALL -> within(all, all);
        };
    }

    private static Optional<Period> last(List<Shift> shifts, Predicate<Shift> which) {
        return shifts.stream().filter(which).reduce((earlier, later) -> later).map(Shift::period);
    }

    private static Optional<Period> within(Period period, Period all) {
        return Optional.of(period.within(all)).filter(common -> !common.length().isZero());
    }
}
