package linetwin.ui.run;

import linetwin.model.twin.reception.Reception;
import linetwin.model.twin.reception.Reception.Rejection;

/**
 * What did not arrive as it should, since the window began to listen.
 *
 * @param rejected payloads that are no message of the contract
 * @param missing messages whose absence their numbers show
 * @param example topic and reason of the last one that was rejected; else the topic that misses most; empty if all is well
 */
public record Trouble(long rejected, long missing, String example) {
    static final Trouble NONE = new Trouble(0, 0, "");

    static Trouble of(Reception reception) {
        return new Trouble(reception.rejected(), reception.missing(), example(reception));
    }

    boolean isAny() {
        return rejected > 0 || missing > 0;
    }

    private static String example(Reception reception) {
        Rejection last = reception.lastRejection();
        if (last != null) {
            return last.topic() + ": " + last.reason();
        }
        return reception.losses().isEmpty()
                ? ""
                : reception.losses().get(0).topic().toString();
    }
}
