package cn.yunshequ.app;

import cn.yunshequ.moderation.Writing;
import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.analysis.Pinyin;
import jakarta.inject.Singleton;
import java.util.List;

/** The desk's word lists, and who looks for names, know what search knows about Chinese writing. */
@Singleton
class ChineseWriting implements Writing {
  @Override
  public String folded(String text) {
    return Fold.text(text);
  }

  @Override
  public String simplified(String text) {
    return Fold.simplified(text);
  }

  @Override
  public String traditional(String simplified) {
    return Fold.traditional(simplified);
  }

  @Override
  public List<String> readings(int character) {
    return Pinyin.of(character);
  }
}
