package linetwin.link.broker;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import linetwin.link.broker.room.FairShare;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Reads from each client no faster than the broker works: Artemis itself would let packets pile up in front of it, and answers behind
 * it that a client does not read.
 */
final class Inflow extends PacketWatch {
    private static final int MOST_BYTES_UNDER_WAY = 1 << 18;
    private static final int WRAPPING = 256;
    private static final int MOST_REQUESTS_UNDER_WAY = 16;

    /** Fewer of them are read on, to hear of the end of the connection. */
    private static final int MOST_BYTES_HELD = 1 << 16;

    private static final int TOPICS_MILLIS = 500;

    private final FairShare share;

    Inflow(FairShare share) {
        this.share = share;
    }

    @Override
    ChannelHandler handler(ActiveMQServer started, RemotingConnection connection, Channel channel) {
        return new Valve(channel);
    }

    /** Opens and shuts for one client, on the thread of its channel. */
    private final class Valve extends ChannelDuplexHandler {
        private final Channel channel;
        private int bytes;
        private int requests;
        private int bytesHeld;
        private final Queue<Object> held = new ArrayDeque<>();
        private boolean isShut;
        private boolean isWaitingForRoom;
        private boolean isWaitingForTopics;

        Valve(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object packet) throws Exception {
            if (held.isEmpty() && hasRoomFor(packet)) {
                pass(context, packet);
            } else {
                hold(packet);
                waitForTopics(context);
            }
        }

        private void hold(Object packet) {
            held.add(packet);
            bytesHeld += weight(packet);
            turn();
        }

        private boolean hasRoomFor(Object packet) {
            return !(packet instanceof MqttPublishMessage publish)
                    || !publish.decoderResult().isSuccess()
                    || share.hasRoomFor(publish.variableHeader().topicName(), Porter.publisherOf(channel));
        }

        private void pass(ChannelHandlerContext context, Object packet) {
            if (packet instanceof MqttPublishMessage publish
                    && publish.decoderResult().isSuccess()) {
                isWaitingForRoom = !share.hasRoom(() -> later(this::roomMade)) || isWaitingForRoom;
                Parcel parcel = new Parcel(publish.payload());
                publish.release();
                bytes += parcel.weight();
                turn();
                context.fireChannelRead(publish.replace(parcel));
            } else {
                if (packet instanceof MqttSubscribeMessage || packet instanceof MqttUnsubscribeMessage) {
                    requests++;
                    turn();
                }
                context.fireChannelRead(packet);
            }
        }

        private void waitForTopics(ChannelHandlerContext context) {
            if (!isWaitingForTopics) {
                isWaitingForTopics = true;
                var unused = channel.eventLoop()
                        .schedule(() -> topicsForgotten(context), TOPICS_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        private void topicsForgotten(ChannelHandlerContext context) {
            isWaitingForTopics = false;
            while (!held.isEmpty() && channel.isActive() && hasRoomFor(held.element())) {
                Object next = held.remove();
                bytesHeld -= weight(next);
                pass(context, next);
            }
            if (!channel.isActive()) {
                held.forEach(ReferenceCountUtil::release);
                held.clear();
            } else if (held.isEmpty()) {
                turn();
            } else {
                waitForTopics(context);
            }
        }

        private static int weight(Object packet) {
            return packet instanceof MqttPublishMessage publish ? weight(publish.payload()) : WRAPPING;
        }

        private static int weight(ByteBuf payload) {
            return payload.readableBytes() + WRAPPING;
        }

        private void later(Runnable task) {
            if (channel.isActive()) {
                channel.eventLoop().execute(task);
            }
        }

        private void roomMade() {
            isWaitingForRoom = false;
            turn();
        }

        private void done(int weight) {
            bytes -= weight;
            turn();
        }

        @Override
        public void write(ChannelHandlerContext context, Object packet, ChannelPromise promise) throws Exception {
            if (packet instanceof MqttSubAckMessage || packet instanceof MqttUnsubAckMessage) {
                requests--;
                turn();
            }
            super.write(context, packet, promise);
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
            turn();
            super.channelWritabilityChanged(context);
        }

        private void turn() {
            boolean isToBeShut = isWaitingForRoom
                    || bytesHeld > MOST_BYTES_HELD
                    || bytes > MOST_BYTES_UNDER_WAY
                    || requests > MOST_REQUESTS_UNDER_WAY
                    || !channel.isWritable();
            if (isToBeShut != isShut) { // the porter shuts it too, before anything is under way
                isShut = isToBeShut;
                channel.config().setAutoRead(!isToBeShut);
            }
        }

        /** A payload that says when the broker has done with it. */
        private final class Parcel extends UnpooledHeapByteBuf {

            private final int weight;

            Parcel(ByteBuf payload) {
                super(UnpooledByteBufAllocator.DEFAULT, ByteBufUtil.getBytes(payload), Integer.MAX_VALUE);
                weight = Valve.weight(payload);
            }

            int weight() {
                return weight;
            }

            @Override
            protected void deallocate() {
                super.deallocate();
                later(() -> done(weight));
            }
        }
    }
}
