package linetwin.cli.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.cli.option.InputException;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.Passing;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.history.Period;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.value.Identifier;
import linetwin.model.value.Identifier.Kind;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptMark;
import linetwin.store.history.KeptRun;

/** The vehicles, lots and stations of one run, as far as it was heard. */
public final class HeardTraces {
    /** More vehicles than a year makes; whoever finds so many did not ask for what was meant. */
    static final int MOST = 200_000;

    private final HistoryStore store;
    private final KeptRun run;
    private final String where;

    /** @param where what they are in, as the begin of a sentence */
    HeardTraces(HistoryStore store, KeptRun run, String where) {
        this.store = store;
        this.run = run;
        this.where = where;
    }

    /**
     * Those of the run that was heard last.
     *
     * @throws InputException if none was
     */
    static HeardTraces last(HistoryStore store, String where) {
        List<KeptRun> runs = store.runs();
        if (runs.isEmpty()) {
            throw new InputException(where + " tells of no line yet.\nMaybe nothing is published.");
        }
        return new HeardTraces(store, runs.get(runs.size() - 1), where);
    }

    public KeptRun run() {
        return run;
    }

    Optional<LineDescription> line() {
        return store.line(run);
    }

    /**
     * What an identifier, a VIN or the id of an element stands for.
     *
     * @throws InputException if it is of another enterprise, or nothing of it was heard
     */
    Identifier identify(String text) {
        String prefix = prefix();
        if (text.contains("/")) {
            Identifier identifier = Identifier.find(text)
                    .orElseThrow(() -> new InputException("'" + Excerpt.of(text)
                            + "' is no identifier.\nMaybe one such as " + prefix + "/V.<VIN> is meant, or "
                            + prefix + "/L.<lot>, B.<bin>, E.<element>."));
            if (!identifier.prefix().equals(prefix)) {
                throw new InputException("'" + Excerpt.of(text) + "' is of another enterprise: those of this line begin"
                        + " with " + prefix + "/.\nMaybe it is to be resolved by whoever issued " + identifier.prefix()
                        + ".");
            }
            return identifier;
        }
        if (vehicle(text).isPresent()) {
            return new Identifier(prefix, Kind.VEHICLE, text);
        }
        for (Kind kind : List.of(Kind.LOT, Kind.BIN)) {
            Identifier identifier = new Identifier(prefix, kind, text);
            if (lot(identifier.toString()).isPresent()) {
                return identifier;
            }
        }
        if (isElement(text)) {
            return new Identifier(prefix, Kind.ELEMENT, text);
        }
        throw unknown(text);
    }

    private String prefix() {
        return store.ask(run, reader -> reader.prefix().stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new InputException(where + " tells of no vehicle of run " + run.run()
                        + ".\nMaybe the line does not name its vehicles, or another recording is meant."));
    }

    /** That nothing of it was heard, and what was. */
    InputException unknown(String text) {
        List<String> like = store.ask(run, reader -> reader.search(begin(text), prefix(), 3));
        return new InputException("'" + Excerpt.of(text) + "' is not among what was heard from " + run.begin() + " to "
                + run.end() + " in " + where + ".\nMaybe "
                + (like.isEmpty()
                        ? "it was made at another time, or is of another run."
                        : "one of these is meant: " + String.join(", ", like) + "."));
    }

    /** So much of a name that it may have been mistyped behind that. */
    private static String begin(String text) {
        String name = text.substring(text.indexOf('/') + 1).replaceFirst("^[A-Z]\\.", "");
        return name.substring(0, Math.max(1, name.length() * 2 / 3));
    }

    Optional<VehiclePassport> vehicle(String name) {
        return store.ask(run, reader -> reader.vehicle(name).stream().toList()).stream()
                .findFirst();
    }

    Optional<LotPassport> lot(String identifier) {
        return store.ask(run, reader -> reader.lot(identifier, MOST).stream().toList()).stream()
                .findFirst();
    }

    boolean isElement(String id) {
        return !store.ask(run, reader -> reader.isElement(id) ? List.of(true) : List.of())
                .isEmpty();
    }

    List<Passing> passings(String element, Period period) {
        return store.ask(run, reader -> reader.passings(element, period, MOST));
    }

    /** The parts of a period of which nothing was heard. */
    List<Period> unheard(Period period) {
        List<Period> gaps = new ArrayList<>();
        Instant heard = period.from();
        for (KeptMark mark : store.marks(run)) {
            Instant since = mark.since();
            if (since != null && mark.at().isAfter(heard)) {
                if (since.isAfter(heard) && heard.isBefore(period.until())) {
                    gaps.add(new Period(heard, since.isBefore(period.until()) ? since : period.until()));
                }
                heard = mark.at();
            }
        }
        if (heard.isBefore(period.until())) {
            gaps.add(new Period(heard, period.until()));
        }
        return gaps;
    }
}
