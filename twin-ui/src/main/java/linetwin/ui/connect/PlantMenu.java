package linetwin.ui.connect;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import linetwin.model.telemetry.Address;
import linetwin.model.twin.PlantView;
import linetwin.ui.source.PlantChoice;
import linetwin.ui.text.Texts;

/** Which of a broker's plants is shown; there only if the broker has several. */
public final class PlantMenu extends MenuButton {
    private final ObjectProperty<PlantChoice> choice = new SimpleObjectProperty<>(PlantChoice.NONE);
    private final Consumer<Address> onChosen;
    private final Texts texts;

    public PlantMenu(Texts texts, Consumer<Address> onChosen) {
        this.texts = texts;
        this.onChosen = onChosen;
        setId("plants");
        getStyleClass().add("plants");
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(choice.map(PlantChoice::isOpen));
        managedProperty().bind(visibleProperty());
        textProperty()
                .bind(texts.of(
                        "plants.count", choice.map(known -> known.plants().size())));
        accessibleTextProperty().bind(texts.of("plants.choose"));
        choice.subscribe(this::list);
        texts.languageProperty().subscribe(language -> list(choice.get()));
    }

    /** Shows what there is to choose. */
    public void show(PlantChoice newest) {
        choice.set(newest);
    }

    private void list(PlantChoice known) {
        if (known.isOpen()) {
            getItems().setAll(known.plants().stream().map(this::item).toList());
        } else {
            getItems().setAll(List.of());
        }
    }

    private RadioMenuItem item(PlantView view) {
        Address plant = view.plant();
        String name = plant.enterprise() + "/" + plant.site();
        String state = texts.now(view.isLive() ? "plants.live" : "plants.silent");
        String words = view.scenario().isEmpty()
                ? texts.now("plants.unnamed", name, state)
                : texts.now("plants.named", view.scenario(), name, state);
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(plant.equals(choice.get().shown()));
        item.setOnAction(click -> {
            onChosen.accept(plant);
            list(choice.get()); // the mark stays at the plant that is shown
        });
        return item;
    }
}
