package linetwin.ui.line;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;

/** What the looks of the states mean. */
final class Legend extends FlowPane {
    Legend(Texts texts) {
        super(5, 4);
        setId("legend");
        getStyleClass().add("legend");
        Arrays.stream(StateLook.values()).forEach(look -> getChildren().add(entry(look, texts)));
    }

    private static Label entry(StateLook look, Texts texts) {
        Label swatch = new Label(look.letter());
        swatch.getStyleClass().addAll("swatch", look.styleClass());
        Label entry = new Label();
        entry.setId("legend-" + look.styleClass());
        entry.setGraphic(swatch);
        entry.textProperty().bind(texts.of(look.textKey()));
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        return entry;
    }
}
