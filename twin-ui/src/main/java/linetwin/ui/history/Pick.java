package linetwin.ui.history;

import java.util.List;
import java.util.Optional;
import linetwin.model.history.Period;
import linetwin.store.history.KeptRun;
import linetwin.store.review.PeriodName;
import linetwin.store.review.Shift;

/** How the user chooses a period of a run. */
interface Pick {
    /** None, for who compares with nothing. */
    Pick NONE = (run, shifts, shown) -> Optional.empty();

    /** The last shift that was over when the shown period began. */
    Pick SHIFT_BEFORE = (run, shifts, shown) -> shown.flatMap(period -> shifts.stream()
            .filter(shift -> !shift.period().until().isAfter(period.from()))
            .reduce((earlier, later) -> later)
            .map(Shift::period));

    /** This shift, or what is next to it where there is none. */
    Pick USUAL = (run, shifts, shown) -> PeriodName.THIS_SHIFT
            .of(run, shifts)
            .or(() -> PeriodName.LAST_SHIFT.of(run, shifts))
            .or(() -> PeriodName.TODAY.of(run, shifts));

    /**
     * The period; empty if there is none.
     *
     * @param shown the one that is shown already, where another one is asked for beside it
     */
    Optional<Period> of(KeptRun run, List<Shift> shifts, Optional<Period> shown);

    static Pick named(PeriodName name) {
        return (run, shifts, shown) -> name.of(run, shifts);
    }

    static Pick exactly(Period period) {
        return (run, shifts, shown) -> Optional.of(period);
    }
}
