package linetwin.ui.control;

import javafx.scene.image.Image;

/** Where something goes that the user wants to keep. */
public interface Exports {
    /** Keeps words in a file that the user names. */
    void text(String proposedName, String content);

    /** Keeps a picture in a file that the user names. */
    void picture(String proposedName, Image picture);
}
