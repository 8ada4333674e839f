package linetwin.store;

import linetwin.model.value.Text;

/** A store can't be used; the message says which, why, and what may be meant, in both languages. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String zh;

    /** @param words without what caused it; the message is the English */
    public StoreException(Text words) {
        super(words.en());
        zh = words.zh();
    }

    public StoreException(Text words, Throwable cause) {
        super(words.en(), cause);
        zh = words.zh();
    }

    /** The message in both languages. */
    public Text words() {
        return new Text(zh, String.valueOf(getMessage()));
    }
}
