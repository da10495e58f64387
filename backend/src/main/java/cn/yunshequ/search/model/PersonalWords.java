package cn.yunshequ.search.model;

import java.util.regex.Pattern;

/**
 * What may point to a person or a home is not kept of a question: telephone and room numbers,
 * plates and account names, people called by surname. Names on the roll are kept out by the store,
 * which knows them.
 */
public final class PersonalWords {
  /**
   * Longest text that is kept as it is, in code points; whoever writes more tells a story of their
   * own, and of that only the words of the list are kept.
   */
  public static final int LONGEST = 20;

  // Public numbers that residents look for.
  private static final Pattern HOTLINE =
      Pattern.compile(
          "(?<![\\da-z])(12345|12315|12319|12348|12320|96\\d{3}|110|119|120|122)(?!\\d)");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[\\s\\-.]?\\d){4,}");
  // 501, 3-201, 2室, 五零一; not 2026年, 500元, 300米.
  private static final Pattern ROOM =
      Pattern.compile(
          "\\d+\\s*[-#]\\s*\\d+|\\d+(室|号房|房间|户)|\\d{3,}(?!\\d|年|元|块|米|平|度|天|万)"
              + "|[零〇一二三四五六七八九]{3,}|单元\\d{3,}");
  private static final Pattern ACCOUNT_NAME =
      Pattern.compile("@|(?=[a-z0-9_]*[a-z])(?=[a-z0-9_]*\\d)[a-z0-9_]{5,}");
  private static final String SURNAME =
      "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤殷罗毕郝邬"
          + "安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛狄米贝明臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅林刁钟徐邱"
          + "骆高夏蔡田樊胡凌霍虞万支柯管卢莫房缪干解应宗丁宣邓郁单洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲家封储靳段焦巴牧谷车侯宓蓬全班仰秋仲伊宫宁仇"
          + "甘厉武符刘景詹束龙叶幸司黎白赖卓屠蒙池乔]";
  private static final Pattern CALLED =
      Pattern.compile(
          SURNAME
              + "[\\u4e00-\\u9fff]{0,2}(先生|女士|小姐|阿姨|叔叔|大爷|大妈|大姐|大哥|奶奶|爷爷|师傅|老师|主任|书记|医生|律师|经理|老板|家的|他家|她家)");
  // Roles and everybody's things whose characters happen to be surnames: 支, 家, 全, 班, 项, 管.
  private static final String ROLES =
      "((党|团|总)?支部(副)?书记|(党|团)委(副)?书记|党总支书记|党组织书记|(社区|村|镇|街道|第一)书记"
          + "|(家庭|全科|社区|签约|坐堂|值班|主治|中|牙|校)(科)?医生"
          + "|(居委会|业委会|居委|业委|社区|村|办公室|年级|教导|班|站|科室)(副)?主任"
          + "|(项目|物业|客户|大堂|值班|服务|区域)(总)?经理"
          + "|(公益|值班|社区|法律顾问|法律援助)律师"
          + "|(维修|电梯|水电|开锁|保安|保洁|疏通|送水|修理|安装|搬家)师傅"
          + "|(幼儿园|班|小学|中学|舞蹈|书法|课后)老师"
          + "|(物业|网格|大)?管家的|(大|全|人|别人|自|自己|公|国|邻|邻居|各|谁)家的)";
  private static final Pattern ROLE = Pattern.compile(ROLES);

  // 沈党支部书记 is somebody.
  private static final Pattern ROLE_BY_SURNAME =
      Pattern.compile("(?<![\\u4e00-\\u9fff])" + SURNAME + ROLES);
  private static final Pattern BY_SURNAME =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])[老小](?![区年幼]|广告)[王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金戴贾韦夏邱方侯邹熊孟秦尹段雷黎史陶贺顾毛郝龚邵钱严](?![\\u4e00-\\u9fff])");

  private PersonalWords() {}

  /**
   * @param words folded, without blanks at its edges
   */
  public static boolean mayBeKept(String words) {
    int length = words.codePointCount(0, words.length());
    if (length == 0 || length > LONGEST || words.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    var rest = ROLE.matcher(HOTLINE.matcher(words).replaceAll(" ")).replaceAll(" ");
    return !ROLE_BY_SURNAME.matcher(words).find()
        && !LONG_NUMBER.matcher(rest).find()
        && !ROOM.matcher(rest).find()
        && !ACCOUNT_NAME.matcher(rest).find()
        && !CALLED.matcher(rest).find()
        && !BY_SURNAME.matcher(rest).find();
  }
}
