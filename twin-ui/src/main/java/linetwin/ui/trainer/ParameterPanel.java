package linetwin.ui.trainer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The parameters of the running line beside its picture: what they are, other values for them, and what was changed. */
public final class ParameterPanel extends VBox {
    private static final double WIDTH = 400;

    private final ToggleButton opener = new ToggleButton(null, new FontIcon(MaterialDesignT.TUNE));

    /** A closed panel. */
    public ParameterPanel(ParametersViewModel model, Texts texts) {
        super(8);
        setId("trainer-parameters");
        getStyleClass().addAll("panel", "parameter-panel");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(0);
        opener.setId("trainer-parameters-open");
        opener.setMinWidth(USE_PREF_SIZE);
        opener.textProperty().bind(texts.of("parameters.title"));
        visibleProperty().bind(opener.selectedProperty());
        managedProperty().bind(visibleProperty());
        opener.selectedProperty().subscribe(model::turn);
        ParameterEditor editor = new ParameterEditor(model, texts);
        ParameterList list = new ParameterList(model, texts, editor::focus);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading(model, texts), list, editor, new ChangeList(model, texts));
    }

    private static HBox heading(ParametersViewModel model, Texts texts) {
        Label title = Words.label("trainer-parameters-title", texts.of("parameters.title"));
        title.getStyleClass().add("drawer-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(
                8,
                title,
                gap,
                Buttons.ofIcon(
                        "trainer-parameters-refresh",
                        MaterialDesignR.REFRESH,
                        texts.of("parameters.refresh"),
                        model::ask));
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    /** The button that opens and closes it. */
    public ToggleButton opener() {
        return opener;
    }
}
