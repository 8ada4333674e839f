package linetwin.ui.line;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Which area of the line fills the picture, the way back to the whole line, and the ways to the areas before and after it. */
final class AreaPath extends HBox {
    private final LineViewModel model;
    private final Texts texts;

    AreaPath(LineViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        setId("area-path");
        getStyleClass().add("area-path");
        setAlignment(Pos.CENTER_LEFT);
        Button whole = button("area-whole", MaterialDesignC.CHEVRON_LEFT);
        whole.textProperty().bind(texts.of("area.whole"));
        whole.setOnAction(click -> model.closeArea());
        Label name = new Label();
        name.setId("area-name");
        name.getStyleClass().add("area-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nameOf(model.findArea(model.areaProperty().get())),
                        model.areaProperty(),
                        texts.languageProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        whole,
                        name,
                        gap,
                        neighbour("area-before", MaterialDesignC.CHEVRON_LEFT, -1),
                        neighbour("area-after", MaterialDesignC.CHEVRON_RIGHT, 1));
        visibleProperty().bind(model.areaProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private Button neighbour(String id, Ikon icon, int distance) {
        Button button = button(id, icon);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> nameOf(model.neighbour(distance)), model.areaProperty(), texts.languageProperty()));
        button.visibleProperty().bind(button.textProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(click -> model.neighbour(distance).ifPresent(area -> model.openArea(area.id())));
        return button;
    }

    private static Button button(String id, Ikon icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private String nameOf(Optional<AreaDescription> area) {
        return area.map(found -> texts.now(found.title())).orElse("");
    }
}
