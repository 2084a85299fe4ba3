package vn.sanvat.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address of the site as soon as it answers. */
@Component
class Announcement {
    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    @EventListener
    void on(ServletWebServerInitializedEvent started) {
        log.info("Sản Vật: http://localhost:{}/", started.getWebServer().getPort());
    }
}
