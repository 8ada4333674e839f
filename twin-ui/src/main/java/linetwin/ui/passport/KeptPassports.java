package linetwin.ui.passport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import linetwin.model.genealogy.LotPassport;
import linetwin.model.genealogy.VehiclePassport;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.value.Identifier;
import linetwin.store.genealogy.TraceReader;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptRun;
import org.jspecify.annotations.Nullable;

/** The passports in the history of the latest line; each question opens its file, takes a while and may be asked by any thread. */
public final class KeptPassports {
    private static final int MOST_FOUND = 20;
    private static final int MOST_HOLDERS = 1_000;

    private final Supplier<Optional<Path>> file;

    /** @param file of the history; empty if there is none */
    public KeptPassports(Supplier<Optional<Path>> file) {
        this.file = file;
    }

    /**
     * What was asked for; one of both passports is there.
     *
     * @param ownEnergyKwh of a vehicle's own cycles; empty where the line tells of no power
     */
    record Kept(
            LineDescription line,
            @Nullable VehiclePassport vehicle,
            @Nullable LotPassport lot,
            OptionalDouble ownEnergyKwh) {}

    /** Vehicles, lots and bins whose VIN, body number or name begins so. */
    public List<KeptName> search(String text) {
        String name = nameIn(text);
        return ask((store, run) -> store.ask(
                        run, reader -> reader.search(name, reader.prefix().orElse(""), MOST_FOUND)))
                .orElse(List.of())
                .stream()
                .map(identifier -> new KeptName(identifier, nameOf(identifier), text))
                .toList();
    }

    /** What is searched for of an identifier, which may be whole. */
    private static String nameIn(String text) {
        String name = text.strip().substring(text.strip().indexOf('/') + 1);
        return name.replaceFirst("^[A-Z]\\.", "");
    }

    Optional<Kept> find(String identifier) {
        return ask((store, run) -> {
            VehiclePassport vehicle = first(store, run, reader -> reader.vehicle(identifier));
            LotPassport lot =
                    vehicle == null ? first(store, run, reader -> reader.lot(identifier, MOST_HOLDERS)) : null;
            LineDescription line = store.line(run).orElse(null);
            return line == null || (vehicle == null && lot == null)
                    ? null
                    : new Kept(
                            line, vehicle, lot, vehicle == null ? OptionalDouble.empty() : vehicle.ownEnergyKwh(line));
        });
    }

    private interface Reading<T> {
        Optional<T> of(TraceReader reader) throws SQLException;
    }

    private static <T> @Nullable T first(HistoryStore store, KeptRun run, Reading<T> reading) {
        return store.ask(run, reader -> reading.of(reader).stream().toList()).stream()
                .findFirst()
                .orElse(null);
    }

    private interface Question<T> {
        @Nullable
        T ask(HistoryStore store, KeptRun run);
    }

    private <T> Optional<T> ask(Question<T> question) {
        Path kept = file.get().filter(Files::exists).orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        try (HistoryStore store = HistoryStore.read(kept)) {
            return store.latest().map(run -> question.ask(store, run));
        }
    }

    /** A word for an identifier, such as its VIN. */
    static String nameOf(String identifier) {
        return Identifier.find(identifier).map(Identifier::name).orElse(identifier);
    }
}
