package vn.sanvat.media;

import javax.imageio.ImageIO;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Pictures and their limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {
    MediaConfiguration() {
        // pictures are small enough for memory, and a killed site would leave their files behind
        ImageIO.setUseCache(false);
    }
}
