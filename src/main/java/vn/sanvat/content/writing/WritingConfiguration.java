package vn.sanvat.content.writing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.live.Content;

/** The write side of the content. */
@Configuration(proxyBeanMethods = false)
class WritingConfiguration {
    @Bean
    Workspace workspace(ContentHistory history, Content content) {
        return new Workspace(history, content);
    }
}
