package linetwin.ui.line;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.NamedCell;
import linetwin.ui.control.ZoomPane;
import linetwin.ui.floor.FloorView;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The picture of the line with what belongs to it: as boxes or as a factory floor, the way into an area, the legend, the zoom. */
public final class LinePicture extends VBox {
    private final LineViewModel model;
    private final LineView boxes;
    private final FloorView floor;
    private final ElementTooltip tooltip;
    private final ZoomPane zoom;
    private final VisitorScreen visitors;
    private final HeatLegend heatLegend;
    private final ToggleButton asFloor = new ToggleButton(null, new FontIcon(MaterialDesignF.FACTORY));

    /**
     * A picture of boxes without a line yet.
     *
     * @param onChosen gets the id of an element that the user wants to know more of
     */
    public LinePicture(LineViewModel model, Texts texts, Consumer<String> onChosen) {
        this.model = model;
        boxes = new LineView(texts, onChosen, model::openArea);
        tooltip = new ElementTooltip(texts);
        floor = new FloorView(texts, onChosen, tooltip::installOn);
        zoom = new ZoomPane(boxes);
        heatLegend = new HeatLegend(texts);
        visitors = new VisitorScreen(texts, onChosen);
        getStyleClass().addAll("panel", "line-panel");
        VBox.setVgrow(zoom, Priority.ALWAYS);
        getChildren().addAll(new AreaPath(model, texts), zoom, below(texts));
        asFloor.selectedProperty().subscribe((before, now) -> turn(now));
        sceneProperty().subscribe(this::closeIfLeft);
        model.areaProperty().subscribe((before, now) -> {
            zoom.fit();
            show();
            boxes.focusArea(now.isEmpty() ? before : now);
        });
    }

    private HBox below(Texts texts) {
        List<String> names = List.of("zoom.out", "zoom.fit", "zoom.in");
        for (int i = 0; i < names.size(); i++) {
            zoom.buttons().getChildren().get(i).accessibleTextProperty().bind(texts.of(names.get(i)));
        }
        asFloor.setId("line-as-floor");
        asFloor.getStyleClass().addAll("button-icon", "small");
        asFloor.accessibleTextProperty().bind(texts.of("floor.show"));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.of("floor.show"));
        asFloor.setTooltip(hint);
        Button alone = Buttons.ofIcon(
                "floor-alone", MaterialDesignF.FULLSCREEN, texts.of("floor.alone"), () -> visitors.open(getScene()));
        alone.getStyleClass().add("small");
        alone.visibleProperty().bind(asFloor.selectedProperty());
        alone.managedProperty().bind(alone.visibleProperty());
        HBox below = new HBox(8, legend(texts), measures(texts), alone, zoom.buttons(), asFloor);
        below.setAlignment(Pos.CENTER_LEFT);
        return below;
    }

    private ComboBox<Measure> measures(Texts texts) {
        ComboBox<Measure> choice = NamedCell.choice("measure", 132, measure -> texts.of(measure.textKey()));
        choice.getItems().setAll(Measure.values());
        choice.accessibleTextProperty().bind(texts.of("measure.choose"));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.of("measure.choose"));
        choice.setTooltip(hint);
        choice.valueProperty().bindBidirectional(model.measureProperty());
        choice.visibleProperty().bind(asFloor.selectedProperty().not());
        choice.managedProperty().bind(choice.visibleProperty());
        return choice;
    }

    /** The floor is painted by states alone. */
    private StackPane legend(Texts texts) {
        Legend states = new Legend(texts);
        heatLegend
                .visibleProperty()
                .bind(model.measureProperty()
                        .isNotEqualTo(Measure.STATES)
                        .and(asFloor.selectedProperty().not()));
        states.visibleProperty().bind(heatLegend.visibleProperty().not());
        StackPane legend = new StackPane(states, heatLegend);
        HBox.setHgrow(legend, Priority.ALWAYS);
        return legend;
    }

    /** What is not part of the window any more gets no frames. */
    private void closeIfLeft(@Nullable Scene scene) {
        if (scene == null) {
            visitors.close();
        }
    }

    /** Only what is shown is part of the window, so that an element is found once. */
    private void turn(boolean isFloor) {
        zoom.show(isFloor ? floor : boxes);
        show();
    }

    /** Whether the line is shown as a factory floor. */
    public BooleanProperty floorProperty() {
        return asFloor.selectedProperty();
    }

    /** Shows the present of the line. */
    public void show() {
        if (asFloor.isSelected()) {
            floor.show(model.line(), model::look);
            tooltip.show(model);
        } else {
            boxes.show(model);
            heatLegend.show(model);
        }
        visitors.show(model);
    }
}
