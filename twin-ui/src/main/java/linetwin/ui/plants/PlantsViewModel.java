package linetwin.ui.plants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linetwin.model.telemetry.Address;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.PlantAccess;
import linetwin.ui.source.PlantChoice;
import linetwin.ui.source.PlantFrame;

/** The plants of the broker, which of them is shown, and how all of them are while somebody looks. */
public final class PlantsViewModel {
    private static final Duration SPACING = Duration.ofSeconds(1);

    private final PlantAccess plants;
    private final ReadOnlyObjectWrapper<PlantChoice> choice = new ReadOnlyObjectWrapper<>(PlantChoice.NONE);
    private final ReadOnlyObjectWrapper<List<PlantFrame>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Instant shownAt = Instant.EPOCH;

    public PlantsViewModel(PlantAccess plants) {
        this.plants = plants;
    }

    ReadOnlyObjectProperty<PlantChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** In the order of their names; none while nobody looks. */
    ReadOnlyObjectProperty<List<PlantFrame>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Whether all of them are shown side by side. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Takes in what there is to choose, and how all of them are. */
    public void show(LineFrame newest) {
        if (!newest.plants().equals(choice.get())) {
            choice.set(newest.plants());
        }
        if (open.get() && !newest.wallTime().isBefore(shownAt.plus(SPACING))) {
            shownAt = newest.wallTime();
            all.set(plants.all());
        }
    }

    /** Shows all of them from now on, or no longer. */
    public void look(boolean isLooking) {
        open.set(isLooking);
        plants.lookAtAll(isLooking);
        shownAt = Instant.EPOCH;
        if (!isLooking) {
            all.set(List.of());
        }
    }

    Optional<Address> shown() {
        return Optional.ofNullable(choice.get().shown());
    }

    /** Goes over to one of them. */
    void follow(Address plant) {
        plants.follow(plant);
    }
}
