package vn.sanvat.markdown;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MarkdownConfiguration {
    @Bean
    Markdown markdown() {
        return new Markdown();
    }
}
