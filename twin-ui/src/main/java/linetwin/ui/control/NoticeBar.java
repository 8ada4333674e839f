package linetwin.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Tells how something ended that the user asked for: good news goes by itself, trouble stays until it is closed. */
public final class NoticeBar extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final Duration SHOWN = Duration.seconds(8);

    private final Label words = new Label();
    private final FontIcon icon = new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
    private final PauseTransition leave = new PauseTransition(SHOWN);

    /**
     * A bar that is not seen yet.
     *
     * @param closeName what the button that closes it is called
     */
    public NoticeBar(ObservableValue<String> closeName) {
        super(10);
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        words.setId("notice-words");
        words.setWrapText(true);
        words.setMaxWidth(700);
        words.setMinHeight(USE_PREF_SIZE);
        Button close = Buttons.ofIcon("notice-close", MaterialDesignC.CLOSE, closeName, () -> setVisible(false));
        close.getStyleClass().addAll("flat", "small");
        leave.setOnFinished(over -> setVisible(false));
        getChildren().addAll(icon, words, close);
        setVisible(false);
    }

    /** Tells that something was done. */
    public void done(String what) {
        show(what, false);
        leave.playFromStart();
    }

    /** Tells that something could not be done, and why. */
    public void trouble(String why) {
        leave.stop();
        show(why, true);
    }

    private void show(String what, boolean isTrouble) {
        words.setText(what);
        icon.setIconCode(isTrouble ? MaterialDesignA.ALERT : MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        pseudoClassStateChanged(TROUBLE, isTrouble);
        setVisible(true);
    }
}
