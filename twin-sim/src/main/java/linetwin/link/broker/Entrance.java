package linetwin.link.broker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port that a broker listens on. It hands those connections on that begin as MQTT does, within a few seconds (with TLS, of its handshake): Artemis itself
 * would speak HTTP too on the same port, and collect requests of up to 2 GiB from anybody.
 */
final class Entrance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    /** The first byte of CONNECT, the first packet of a client (MQTT 3.1.1, section 3.1.1). */
    private static final int CONNECT = 0x10;

    /** So many bytes Artemis looks at; every CONNECT has more. */
    private static final int BEGIN_BYTES = 8;

    private static final int BEGIN_SECONDS = 5;

    private final EventLoopGroup threads =
            new MultiThreadIoEventLoopGroup(new DefaultThreadFactory("broker-io", true), NioIoHandler.newFactory());

    private final NettyAcceptor acceptor;
    private final boolean isEncrypted;
    private final int port;

    /** Listens, and hands on to this acceptor, which does not listen itself. */
    Entrance(NettyAcceptor acceptor, BrokerSettings settings) throws InterruptedException {
        this.acceptor = acceptor;
        isEncrypted = settings.tls().isPresent();
        try {
            Channel listening = new ServerBootstrap()
                    .group(threads)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.SO_KEEPALIVE, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                    .childHandler(new Welcome())
                    .bind(settings.address(), settings.port())
                    .sync()
                    .channel();
            port = ((InetSocketAddress) listening.localAddress()).getPort();
        } catch (Exception e) { // also what Netty throws without declaring it
            close();
            throw e;
        }
    }

    /** The port in use, also where any free one was asked for. */
    int port() {
        return port;
    }

    /** Listens no more, and hangs up on everybody. */
    @Override
    public void close() {
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    private final class Welcome extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) throws Exception {
            if (isEncrypted) {
                channel.pipeline().addLast(acceptor.getSslHandler(channel.alloc(), "", 0));
            }
            channel.pipeline().addLast(new Begin());
        }
    }

    /** Looks at the first bytes of one connection, and leaves them where they are for what comes after. */
    private final class Begin extends ByteToMessageDecoder {
        private boolean isSeen;

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            if (!isEncrypted) {
                hurry(context);
            }
        }

        /** Before it can say anything, TLS goes to and fro, for which there is a time of its own. */
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof SslHandshakeCompletionEvent) {
                hurry(context);
            }
            super.userEventTriggered(context, event);
        }

        private void hurry(ChannelHandlerContext context) {
            var unused = context.executor()
                    .schedule(
                            () -> {
                                if (!isSeen) {
                                    var unusedClosing = context.close();
                                }
                            },
                            BEGIN_SECONDS,
                            TimeUnit.SECONDS);
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            if (in.getUnsignedByte(in.readerIndex()) != CONNECT) {
                LOG.debug("{} speaks no MQTT", context.channel().remoteAddress());
                in.skipBytes(in.readableBytes());
                var unused = context.close();
            } else if (in.readableBytes() >= BEGIN_BYTES) {
                isSeen = true;
                acceptor.transfer(context.channel());
                context.pipeline().remove(this); // hands on what came already
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            LOG.debug("A connection ended before it said anything", cause);
            var unused = context.close();
        }
    }
}
