package linetwin.ui.kpi;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.ui.state.StateLook;

/** One station that stands: the letter and colour of its state, its name, the cause, and for how long. */
final class AndonRow extends HBox {
    private final Label letter = new Label();
    private final Label name = new Label();
    private final Label cause = new Label();
    private final Label lasting = new Label();

    AndonRow(int number) {
        setId("andon-stop-" + number);
        getStyleClass().add("andon-row");
        setAlignment(Pos.CENTER_LEFT);
        letter.getStyleClass().add("andon-letter");
        cause.getStyleClass().add("andon-cause");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        letter.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        lasting.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(letter, name, cause, gap, lasting);
    }

    void show(Optional<StoppedStation> station) {
        setVisible(station.isPresent());
        setManaged(station.isPresent());
        station.ifPresent(this::show);
    }

    private void show(StoppedStation station) {
        letter.setText(station.look().letter());
        letter.getStyleClass().removeAll(StateLook.STYLE_CLASSES);
        letter.getStyleClass().add(station.look().styleClass());
        name.setText(station.name());
        cause.setText(station.cause());
        lasting.setText(station.lasting());
    }
}
