package linetwin.ui.source;

import java.util.Optional;

/** Tells where the shown line stands. */
public interface Standings {
    /**
     * Where it stands now; empty before it has described itself, and while another time of a recording is being reached. Takes
     * some milliseconds and waits for the messages of the line: to be asked beside the screen.
     */
    Optional<Standing> standing();
}
