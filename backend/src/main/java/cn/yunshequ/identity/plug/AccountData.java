package cn.yunshequ.identity.plug;

import cn.yunshequ.identity.Consents;
import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.store.AccountStore;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The account itself and what was agreed to. */
@Singleton
class AccountData implements PersonalData {
  private final AccountStore accounts;
  private final Consents consents;
  private final Phones phones;

  AccountData(AccountStore accounts, Consents consents, Phones phones) {
    this.accounts = accounts;
    this.consents = consents;
    this.phones = phones;
  }

  @Override
  public String name() {
    return "account";
  }

  @Override
  public String title() {
    return "账号与同意记录";
  }

  @Override
  public List<String> columns() {
    return List.of("项目", "内容", "时间");
  }

  @Override
  public List<List<String>> rows(Viewer viewer) {
    var rows = new ArrayList<List<String>>();
    accounts
        .profile(viewer.account())
        .ifPresent(profile -> {
          var phone = phones.open(profile.sealed()).digits();
          rows.add(List.of("手机号", phone, profile.createdAt().toString()));
          rows.add(List.of("姓名", profile.name(), ""));
          rows.add(List.of("长者版", profile.elderMode() ? "是" : "否", ""));
        });
    consents
        .of(viewer)
        .forEach(c ->
            rows.add(
                List.of(
                    "同意：" + c.document().title() + " " + c.version(),
                    c.withdrawnAt() == null ? "有效" : "已撤回",
                    c.givenAt().toString())));
    return rows;
  }
}
