package linetwin.link.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.link.mqtt.session.ConnectionListener;

/** Collects the text of what arrives, and whether the connection is up. */
public final class ReceivedTexts implements ConnectionListener {
    public static final String POISON = "poison";

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile boolean isUp;

    public List<String> texts() {
        return texts;
    }

    public boolean isUp() {
        return isUp;
    }

    @Override
    public void onMessage(String topic, byte[] payload) {
        String text = new String(payload, UTF_8);
        if (text.equals(POISON)) {
            throw new IllegalArgumentException(text);
        }
        texts.add(text);
    }

    @Override
    public void onConnection(boolean up, String detail) {
        isUp = up;
    }
}
