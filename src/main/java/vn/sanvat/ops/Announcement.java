package vn.sanvat.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.http.PublicReadiness;

/** Prints the address of the site as soon as it answers, and what the public would miss. */
@Component
class Announcement {
    private static final Logger log = LoggerFactory.getLogger(Announcement.class);
    private final PublicReadiness readiness;

    Announcement(PublicReadiness readiness) {
        this.readiness = readiness;
    }

    @EventListener
    void on(ServletWebServerInitializedEvent started) {
        log.info("Sản Vật: http://localhost:{}/", started.getWebServer().getPort());
        readiness.missing().forEach(missing -> log.warn("Not set for the public: {}", missing));
    }
}
