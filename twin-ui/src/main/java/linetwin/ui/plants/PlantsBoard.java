package linetwin.ui.plants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.Address;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.source.PlantFrame;
import linetwin.ui.text.Texts;

/** All plants of the broker side by side; a click on one goes over to it. */
public final class PlantsBoard extends VBox {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 620;

    private final PlantsViewModel model;
    private final Texts texts;
    private final Runnable onClose;
    private final TilePane tiles = new TilePane(10, 10);
    private final Map<Address, PlantTile> shown = new HashMap<>();

    /** @param onClose takes it from the screen */
    public PlantsBoard(PlantsViewModel model, Texts texts, Runnable onClose) {
        super(10);
        this.model = model;
        this.texts = texts;
        this.onClose = onClose;
        setId("plants-board");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(WIDTH, HEIGHT);
        tiles.setId("plants-tiles");
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setId("plants-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(texts.of("plants.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), note(), scroll);
        model.allProperty().subscribe(this::show);
        texts.languageProperty().subscribe(language -> show(model.allProperty().get()));
        sceneProperty().subscribe(scene -> model.look(scene != null));
    }

    private Node head() {
        Label title = new WrappedLabel("plants-title", "dialog-title");
        title.textProperty()
                .bind(texts.of(
                        "plants.heading", model.allProperty().map(List::size).orElse(0)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Buttons.ofWords("plants-close", texts.of("cost.close"), onClose);
        close.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(10, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label note() {
        Label note = new WrappedLabel("plants-note", "form-name");
        note.textProperty()
                .bind(model.choiceProperty()
                        .flatMap(choice -> texts.of(choice.hasMore() ? "plants.hasMore" : "plants.hint")));
        return note;
    }

    private void show(List<PlantFrame> now) {
        List<Address> plants = now.stream().map(frame -> frame.plant().plant()).toList();
        shown.keySet().retainAll(plants);
        List<Node> nodes = now.stream().map(this::tile).map(Node.class::cast).toList();
        if (!nodes.equals(tiles.getChildren())) {
            tiles.getChildren().setAll(nodes);
        }
    }

    private PlantTile tile(PlantFrame frame) {
        Address plant = frame.plant().plant();
        PlantTile tile = shown.computeIfAbsent(plant, added -> new PlantTile(texts, () -> choose(added)));
        tile.setId("plant-" + plant.enterprise() + "-" + plant.site());
        tile.show(
                PlantFigures.of(frame, texts),
                model.shown().filter(plant::equals).isPresent());
        return tile;
    }

    private void choose(Address plant) {
        model.follow(plant);
        onClose.run();
    }
}
