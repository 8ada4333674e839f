package linetwin.ui.plants;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import linetwin.model.telemetry.Address;
import linetwin.model.twin.PlantView;
import linetwin.ui.source.PlantChoice;
import linetwin.ui.text.Texts;

/** Which of a broker's plants is shown, and the way to see all of them; there only if the broker has several. */
public final class PlantMenu extends MenuButton {
    private final PlantsViewModel model;
    private final Texts texts;
    private final Runnable onAll;

    /** @param onAll shows all of them side by side */
    public PlantMenu(PlantsViewModel model, Texts texts, Runnable onAll) {
        this.model = model;
        this.texts = texts;
        this.onAll = onAll;
        setId("plants");
        getStyleClass().add("plants");
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(model.choiceProperty().map(PlantChoice::isOpen));
        managedProperty().bind(visibleProperty());
        textProperty()
                .bind(model.choiceProperty()
                        .flatMap(known -> texts.of(
                                known.hasMore() ? "plants.countAtLeast" : "plants.count",
                                known.plants().size())));
        accessibleTextProperty().bind(texts.of("plants.choose"));
        model.choiceProperty().subscribe(this::list);
        texts.languageProperty()
                .subscribe(language -> list(model.choiceProperty().get()));
    }

    private void list(PlantChoice known) {
        List<MenuItem> items = new ArrayList<>();
        if (known.isOpen()) {
            MenuItem all = new MenuItem(texts.now("plants.all"));
            all.setId("plants-all");
            all.setOnAction(click -> onAll.run());
            items.add(all);
            items.add(new SeparatorMenuItem());
            known.plants().forEach(plant -> items.add(item(plant, known)));
        }
        getItems().setAll(items);
    }

    private RadioMenuItem item(PlantView view, PlantChoice known) {
        Address plant = view.plant();
        String name = plant.enterprise() + "/" + plant.site();
        String state = texts.now(view.isLive() ? "plants.live" : "plants.silent");
        String words = view.scenario().isEmpty()
                ? texts.now("plants.unnamed", name, state)
                : texts.now("plants.named", view.scenario(), name, state);
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(plant.equals(known.shown()));
        item.setOnAction(click -> {
            model.follow(plant);
            list(model.choiceProperty().get()); // the mark stays at the plant that is shown
        });
        return item;
    }
}
