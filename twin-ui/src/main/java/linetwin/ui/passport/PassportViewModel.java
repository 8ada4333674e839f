package linetwin.ui.passport;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.ui.passport.KeptPassports.Kept;
import linetwin.ui.source.Background;

/** The passport that is open. */
public final class PassportViewModel {
    private final KeptPassports passports;
    private final Background reading;
    private final ReadOnlyObjectWrapper<Optional<Kept>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> asked = new ReadOnlyObjectWrapper<>("");

    public PassportViewModel(KeptPassports passports, Executor screen) {
        this.passports = passports;
        reading = new Background(screen);
    }

    /** Reads the passport of an identifier; until it is there none is shown. */
    public void open(String identifier) {
        asked.set(identifier);
        shown.set(Optional.empty());
        reading.begin(() -> passports.find(identifier), shown::set, why -> shown.set(Optional.empty()));
    }

    /** The identifier that was asked for. */
    ReadOnlyObjectProperty<String> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Empty while it is read, or if it is kept no more. */
    ReadOnlyObjectProperty<Optional<Kept>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
