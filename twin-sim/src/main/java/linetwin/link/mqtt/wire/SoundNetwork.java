package linetwin.link.mqtt.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.jspecify.annotations.Nullable;

/** A network of Paho, encrypted or not, that lets only such packets in as Paho survives. */
final class SoundNetwork implements NetworkModule {
    private final NetworkModule network;
    private volatile @Nullable SoundPackets packets;

    SoundNetwork(NetworkModule network) {
        this.network = network;
    }

    /** Whether what comes is read; before the connection is there, nothing does. */
    boolean isRead() {
        SoundPackets incoming = packets;
        return incoming == null || incoming.isRead();
    }

    @Override
    public void start() throws IOException, MqttException {
        network.start();
    }

    /** Asked for once, by whoever makes the receiving thread. */
    @Override
    public InputStream getInputStream() throws IOException {
        SoundPackets incoming = new SoundPackets(network.getInputStream());
        packets = incoming;
        return incoming;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return network.getOutputStream();
    }

    @Override
    public void stop() throws IOException {
        network.stop();
    }

    @Override
    public String getServerURI() {
        return network.getServerURI();
    }
}
